import type { Words } from './en.ts';

export const deSound: Pick<Words, 'devices' | 'quality' | 'positional'> = {
  devices: {
    microphone: { lost: 'Dein Mikrofon ist weg. Ein anderes wird verwendet.', back: 'Dein Mikrofon ist wieder da.' },
    speaker: {
      lost: 'Dein Lautsprecher ist weg. Der voreingestellte wird verwendet.',
      back: 'Dein Lautsprecher ist wieder da.',
    },
  },
  quality: {
    advanced: 'Erweitert',
    how: 'Qualität deiner Stimme',
    kinds: { auto: 'Wie die Leitung erlaubt', manual: 'Von Hand' },
    bitrate: 'Bitrate',
    kilobits: (value) => `${value} kbit/s`,
    packet: 'Sprache in einem Paket',
    milliseconds: (value) => `${value} ms`,
    packetHint:
      'Längere Pakete brauchen weniger von der Leitung, kommen später an und lassen eine längere Lücke, wenn eines verloren geht.',
    fec: 'Verlorene Pakete ausbessern',
    fecHint: 'Jedes Paket wiederholt ein wenig des vorigen.',
    dtx: 'Nichts senden, während du schweigst',
    now: 'Deine Stimme jetzt',
    plan: (kilobits, milliseconds) => `${kilobits} kbit/s, ${milliseconds} ms im Paket`,
    mending: 'Verlorenes wird ausgebessert',
    sparing: 'im Schweigen wird nichts gesendet',
  },
  positional: {
    on: 'Andere von dort hören, wo sie im Spiel sind',
    hint: 'Trag Kopfhörer: Über Lautsprecher hört man niemanden von einem Ort, und Echo wird schlechter entfernt. Alle im selben Spiel erfahren, wo du bist.',
    linked: 'Ein Spiel sagt, wo du bist.',
    notLinked: 'Kein Spiel sagt, wo du bist.',
    metres: (value) => `${value} m`,
    minDistance: 'Volle Lautstärke bis',
    maxDistance: 'Am leisesten ab',
    minVolume: 'Lautstärke dort draußen',
    bloom: 'Rund um dich, wenn nah',
    origins: 'Spiele, die sagen dürfen, wo du bist',
    originsHint: 'Ihre Adressen, etwa https://game.example. Seiten dieses Servers dürfen es immer.',
    origin: 'Adresse eines Spiels',
    wrongOrigin: 'Das ist keine Adresse einer Seite.',
    remove: (origin) => `${origin} entfernen`,
  },
};
