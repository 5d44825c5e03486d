import type { Words } from './en.ts';

export const frSound: Pick<Words, 'devices' | 'quality' | 'positional'> = {
  devices: {
    microphone: { lost: 'Votre micro n’est plus là. Un autre est utilisé.', back: 'Votre micro est de retour.' },
    speaker: {
      lost: 'Votre haut-parleur n’est plus là. Celui par défaut est utilisé.',
      back: 'Votre haut-parleur est de retour.',
    },
  },
  quality: {
    advanced: 'Avancé',
    how: 'Qualité de votre voix',
    kinds: { auto: 'Selon la ligne', manual: 'À la main' },
    bitrate: 'Débit',
    kilobits: (value) => `${value} kbit/s`,
    packet: 'Parole par paquet',
    milliseconds: (value) => `${value} ms`,
    packetHint:
      'Des paquets plus longs occupent moins la ligne, arrivent plus tard et laissent un trou plus long quand l’un se perd.',
    fec: 'Réparer les paquets perdus',
    fecHint: 'Chaque paquet répète un peu du précédent.',
    dtx: 'Ne rien envoyer quand vous vous taisez',
    now: 'Votre voix en ce moment',
    plan: (kilobits, milliseconds) => `${kilobits} kbit/s, ${milliseconds} ms par paquet`,
    mending: 'les pertes sont réparées',
    sparing: 'rien n’est envoyé dans le silence',
  },
  positional: {
    on: 'Entendre les autres de là où ils sont dans un jeu',
    hint: 'Mettez un casque : avec des haut-parleurs, personne ne s’entend d’un endroit précis et l’écho s’enlève moins bien. Tous ceux du même jeu apprennent où vous êtes.',
    linked: 'Un jeu dit où vous êtes.',
    notLinked: 'Aucun jeu ne dit où vous êtes.',
    metres: (value) => `${value} m`,
    minDistance: 'Plein volume jusqu’à',
    maxDistance: 'Au plus bas à partir de',
    minVolume: 'Volume au loin',
    bloom: 'Tout autour de vous de près',
    origins: 'Jeux qui peuvent dire où vous êtes',
    originsHint: 'Leurs adresses, par exemple https://game.example. Les pages de ce serveur le peuvent toujours.',
    origin: 'Adresse d’un jeu',
    wrongOrigin: 'Ce n’est pas l’adresse d’une page.',
    remove: (origin) => `Retirer ${origin}`,
  },
};
