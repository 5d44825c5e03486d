import type { Words } from './en.ts';

export const frVoice: Pick<Words, 'identity'> = {
  identity: {
    section: 'Identité',
    what: 'Un certificat dans ce navigateur montre aux serveurs que c’est bien vous. Il permet d’enregistrer votre nom.',
    loading: 'Recherche de votre identité…',
    none: 'Vous en recevrez une la première fois que vous entrez.',
    impossible:
      'Ce navigateur ne peut pas garder d’identité ici : il faut une connexion sécurisée et le droit de stocker des données.',
    name: 'Établi pour',
    expires: 'Valable jusqu’au',
    hash: 'Empreinte',
    notUsed: 'Ce serveur ne vous reconnaît pas par elle en ce moment. Entrez à nouveau pour l’utiliser.',
    export: 'Enregistrer pour l’application Mumble',
    exportHint: 'Qui possède ce fichier est vous. Donnez-lui un mot de passe s’il quitte vos mains.',
    filePassword: 'Mot de passe du fichier',
    noPassword: 'aucun',
    save: 'Enregistrer le fichier',
    import: 'Reprendre de l’application Mumble',
    importHint:
      'Dans l’application : Configurer, Assistant de certificat, Exporter. L’identité de ce navigateur est remplacée.',
    choose: 'Choisir un fichier .p12',
    taken: 'C’est maintenant votre identité. Elle compte dès votre prochaine entrée.',
    problems: {
      password: 'Le mot de passe n’ouvre pas ce fichier.',
      file: 'Ce fichier ne contient pas d’identité. Choisissez un fichier .p12 avec une clé et un certificat.',
      key: 'Ce navigateur ne sait pas utiliser une clé de ce type.',
      curve: 'L’application Mumble ne lit pas une clé de ce type. Utilisez le fichier d’où elle vient.',
      failed: 'Cela n’a pas marché. Réessayez.',
    },
  },
};
