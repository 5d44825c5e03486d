import type { Words } from './en.ts';

export const deArrival: Pick<Words, 'arrival'> = {
  arrival: {
    who: 'Wer da ist',
    empty: 'Die Kanäle sind leer. Wer beitritt, ist zuerst da.',
    more: (count) => `und ${count} weitere`,
    invited: 'Hierher führt deine Einladung',
    chosen: 'Hier trittst du ein',
    locked: 'Nicht für alle offen',
    choose: (channel) => `${channel} beitreten`,
    show: (count) => (count === 0 ? 'Wer da ist' : `Wer da ist (${count})`),
    wait: 'Von selbst beitreten, sobald ein Platz frei ist',
    waiting: 'Warte auf einen Platz …',
    rejoin: 'Wieder beitreten',
    make: 'Zertifikat erstellen und beitreten',
    bring: 'Eines aus einer Datei nehmen',
    impossible:
      'Dieser Browser behält für diese Seite kein Zertifikat: Dafür braucht es eine https-Adresse und die Erlaubnis, Daten zu speichern.',
    banned: (until, reason) =>
      `Du bist von diesem Server verbannt${until === '' ? '' : ` bis ${until}`}${reason === '' ? '.' : `: ${reason}`}`,
    tooOften: (until) => `Von deiner Adresse kamen zu viele Versuche. Ab ${until} lässt der Server dich wieder.`,
    closed: 'Der Server nimmt gerade niemanden auf. Versuche es später wieder.',
    version: 'Diese Seite ist zu alt für den Server. Lade sie neu.',
    reload: 'Seite neu laden',
  },
};
