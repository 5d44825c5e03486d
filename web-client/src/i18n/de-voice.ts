import type { Words } from './en.ts';

export const deVoice: Pick<Words, 'identity'> = {
  identity: {
    section: 'Identität',
    what: 'Ein Zertifikat in diesem Browser zeigt Servern, dass du es bist. Damit kannst du deinen Namen registrieren.',
    loading: 'Deine Identität wird gesucht…',
    none: 'Du bekommst eine, wenn du das erste Mal beitrittst.',
    impossible:
      'Dieser Browser kann hier keine Identität aufbewahren: Dazu braucht es eine sichere Verbindung und die Erlaubnis, Daten zu speichern.',
    name: 'Ausgestellt für',
    expires: 'Gültig bis',
    hash: 'Fingerabdruck',
    notUsed: 'Dieser Server kennt dich im Moment nicht daran. Tritt noch einmal bei, um sie zu verwenden.',
    export: 'Für die Mumble-App speichern',
    exportHint: 'Wer diese Datei hat, ist du. Gib ihr ein Passwort, wenn sie nicht in deiner Hand bleibt.',
    filePassword: 'Passwort der Datei',
    noPassword: 'keines',
    save: 'Datei speichern',
    import: 'Aus der Mumble-App übernehmen',
    importHint:
      'In der App: Konfiguration, Zertifikatassistent, Exportieren. Die Identität in diesem Browser wird ersetzt.',
    choose: '.p12-Datei wählen',
    taken: 'Das ist jetzt deine Identität. Sie gilt ab dem nächsten Beitritt.',
    problems: {
      password: 'Das Passwort öffnet diese Datei nicht.',
      file: 'Diese Datei enthält keine Identität. Wähle eine .p12-Datei mit Schlüssel und Zertifikat.',
      key: 'Dieser Browser kann mit einem Schlüssel dieser Art nichts anfangen.',
      curve: 'Die Mumble-App kann einen Schlüssel dieser Art nicht lesen. Nimm die Datei, aus der er stammt.',
      failed: 'Das hat nicht geklappt. Versuche es noch einmal.',
    },
  },
};
