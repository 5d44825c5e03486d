/** Before joining. */
export const enArrival = {
  arrival: {
    who: 'Who is here',
    empty: 'The channels are empty. Whoever joins is the first.',
    more: (count: number) => `and ${count} more`,
    invited: 'Your invitation leads here',
    chosen: 'You will enter here',
    locked: 'Not open to everybody',
    choose: (channel: string) => `Join ${channel}`,
    show: (count: number) => (count === 0 ? 'Who is here' : `Who is here (${count})`),
    wait: 'Join by itself as soon as there is a place',
    waiting: 'Waiting for a place…',
    rejoin: 'Join again',
    make: 'Make a certificate and join',
    bring: 'Use one from a file',
    impossible: 'This browser keeps no certificate for this page: that needs an https address and leave to store data.',
    banned: (until: string, reason: string) =>
      `You are banned from this server${until === '' ? '' : ` until ${until}`}${reason === '' ? '.' : `: ${reason}`}`,
    tooOften: (until: string) => `Too many attempts came from your address. The server lets you try again at ${until}.`,
    closed: 'The server takes in nobody at the moment. Try again later.',
    version: 'This page is too old for the server. Load it again.',
    reload: 'Load the page again',
  },
};
