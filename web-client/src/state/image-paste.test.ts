import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pastedFiles } from './image-paste.ts';

/** What a program puts on the clipboard. */
function clipboard(text: string, html: string, ...names: string[]) {
  const texts = new Map([
    ['text/plain', text],
    ['text/html', html],
  ]);
  const files = names.map((name) => new File(['x'], name, { type: 'image/png' }));
  return { files, getData: (type: string) => texts.get(type) ?? '' };
}

const count = (...data: Parameters<typeof clipboard>) => pastedFiles(clipboard(...data)).length;

test('cells and text of an office program are pasted as text, not as the picture that comes with them', () => {
  assert.equal(count('a\tb\n1\t2', '<table><tr><td>a</td></tr></table>', 'image.png'), 0);
  assert.equal(count('some words', '', 'image.png'), 0);
});

test('a picture is pasted as one, also when its name or its element come with it', () => {
  assert.equal(count('', '', 'image.png'), 1);
  assert.equal(count('', '<meta charset="utf-8"><img src="https://a.example/x.png" alt="A">', 'image.png'), 1);
  assert.equal(count('https://a.example/x.png', '<img src="https://a.example/x.png">', 'image.png'), 1);
  assert.equal(count('holiday.png\nbeach.png', '', 'holiday.png', 'beach.png'), 2);
  assert.equal(count('/home/ana/holiday.png', '', 'holiday.png'), 1);
});

test('text alone is no file', () => {
  assert.equal(count('words', ''), 0);
  assert.equal(pastedFiles(null).length, 0);
});
