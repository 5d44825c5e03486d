import type { Words } from './en.ts';

export const frArrival: Pick<Words, 'arrival'> = {
  arrival: {
    who: 'Qui est là',
    empty: 'Les salons sont vides. La première personne sera vous.',
    more: (count) => `et ${count} de plus`,
    invited: 'Votre invitation mène ici',
    chosen: 'Vous entrerez ici',
    locked: 'Pas ouvert à tous',
    choose: (channel) => `Rejoindre ${channel}`,
    show: (count) => (count === 0 ? 'Qui est là' : `Qui est là (${count})`),
    wait: 'Rejoindre automatiquement dès qu’une place se libère',
    waiting: 'En attente d’une place…',
    rejoin: 'Rejoindre à nouveau',
    make: 'Créer un certificat et rejoindre',
    bring: 'En prendre un dans un fichier',
    impossible:
      'Ce navigateur ne garde pas de certificat pour cette page : il faut une adresse https et le droit d’enregistrer des données.',
    banned: (until, reason) =>
      `Vous êtes banni de ce serveur${until === '' ? '' : ` jusqu’au ${until}`}${reason === '' ? '.' : ` : ${reason}`}`,
    tooOften: (until) =>
      `Trop de tentatives sont venues de votre adresse. Le serveur vous laissera réessayer : ${until}.`,
    closed: 'Le serveur n’accueille personne pour le moment. Réessayez plus tard.',
    version: 'Cette page est trop ancienne pour le serveur. Rechargez-la.',
    reload: 'Recharger la page',
  },
};
