/**
 * Worked examples of rights: lines added to the ACLs ("A: here all -Enter"), who asks ("guest in B with token"), what comes
 * out by channel. The tree is root → A → B → C and root → D with the ACL of a new server; m is user 5, adm is user 7 in admin.
 */
export type Example = readonly [extra: readonly string[], who: string, results: Readonly<Record<string, number>>];

// Reference 6.9, first table, by number.
export const EXAMPLES: Readonly<Record<string, Example>> = {
  '1': [[], 'guest', { root: 0x80b0e, A: 0xb0e }],
  '2': [[], 'm', { root: 0x80f0e, A: 0xf0e }],
  '3': [[], 'adm', { root: 0x1f0fff, A: 0xfff }],
  '4': [['A: all -Enter'], 'guest', { A: 0xb0a, B: 0xb0a }],
  '4 for an admin': [['A: all -Enter'], 'adm', { A: 0xfff }],
  '5': [['A: here all -Enter'], 'guest', { A: 0xb0a, B: 0xb0e }],
  '6': [['A: here all -Traverse'], 'guest', { A: 0, B: 0, C: 0 }],
  '6 for an admin': [['A: here all -Traverse'], 'adm', { B: 0xfff }],
  '7': [['A: subs all -Traverse'], 'guest', { A: 0xb0e, B: 0 }],
  '8': [['A: all -Traverse', 'B: all +Traverse'], 'guest', { B: 0 }],
  '9 for a guest': [['B: inherit off'], 'guest', { B: 0xb0e }],
  '9 for a user': [['B: inherit off'], 'm', { B: 0xb0e }],
  '9 for an admin': [['B: inherit off'], 'adm', { B: 0xb0e }],
  '10': [['A: all -Speak -Whisper'], 'adm', { A: 0xef7 }],
  '11': [['A: all -Write'], 'adm', { A: 0xf0e, B: 0xf0e }],
  '12': [['A: all +Kick +Ban +Register'], 'guest', { A: 0xb0e }],
  '13': [['root: user 5 +Kick'], 'm', { root: 0x90f0e, A: 0xf0e }],
  '14': [['root: all -SelfRegister'], 'guest', { root: 0xb0e }],
  '15 without the token': [['A: here all -Enter', 'A: here #Secret +Enter'], 'guest', { A: 0xb0a }],
  '15 with the token': [['A: here all -Enter', 'A: here #Secret +Enter'], 'guest with sECRET', { A: 0xb0e }],
  '16 without the token': [['A: #x -Enter', 'A: !#x -Speak'], 'guest', { A: 0xb06 }],
  '16 with the token': [['A: #x -Enter', 'A: !#x -Speak'], 'guest with x', { A: 0xb0a }],
  '17 from A': [['A: in +Move'], 'guest in A', { A: 0xb2e, B: 0xb0e }],
  '17 from B': [['A: in +Move'], 'guest in B', { A: 0xb0e, B: 0xb2e }],
  '18 from A': [['A: ~in +Move'], 'guest in A', { A: 0xb2e, B: 0xb2e }],
  '18 from B': [['A: ~in +Move'], 'guest in B', { A: 0xb0e, B: 0xb0e }],
  '19': [['A: all -Traverse', 'A: user 5 +Write'], 'm', { A: 0xfff, B: 0xfff }],
  '20': [['A: all +Enter -Enter'], 'guest', { A: 0xb0a }],
  '21': [['A: here all +Write'], 'guest', { A: 0xfff, B: 0xb0e }],
  '22': [['A: ! +Move'], 'guest', { A: 0xb0e }],
};

// Second table: does an entry on A apply, while the user is in root, A, B, C, D?
export const SUB_FORMS: readonly (readonly [spec: string, tested: string, expected: string])[] = [
  ['sub', 'A', 'no no yes yes no'],
  ['sub', 'B', 'no no no yes no'],
  ['sub,0,0', 'A', 'no yes yes yes no'],
  ['sub,0,0', 'B', 'no no yes yes no'],
  ['sub,0,1,1', 'A', 'no no yes no no'],
  ['sub,0,1,1', 'B', 'no no no yes no'],
  ['sub,-1', 'A', 'no yes yes yes yes'],
  ['sub,-1', 'B', 'no no yes yes no'],
  ['~sub', 'A', 'no no yes yes no'],
  ['~sub', 'B', 'no no yes yes no'],
  ['~sub,0,2', 'A', 'no no no yes no'],
  ['~sub,0,2', 'B', 'no no no yes no'],
  ['sub,1', 'A', 'no no no no no'],
  ['sub,1', 'B', 'no no no no no'],
  ['!sub,5', 'A', 'yes yes yes yes yes'],
  ['!sub,5', 'B', 'yes yes yes yes yes'],
];
