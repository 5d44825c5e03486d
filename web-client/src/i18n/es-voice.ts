import type { Words } from './en.ts';

export const esVoice: Pick<Words, 'identity'> = {
  identity: {
    section: 'Identidad',
    what: 'Un certificado en este navegador muestra a los servidores que eres tú. Con él puedes registrar tu nombre.',
    loading: 'Buscando tu identidad…',
    none: 'Recibirás una la primera vez que entres.',
    impossible:
      'Este navegador no puede guardar una identidad aquí: hace falta una conexión segura y permiso para guardar datos.',
    name: 'Hecho para',
    expires: 'Válido hasta',
    hash: 'Huella',
    notUsed: 'Este servidor no te conoce por ella en este momento. Entra de nuevo para usarla.',
    export: 'Guardar para la aplicación Mumble',
    exportHint: 'Quien tenga este archivo es tú. Ponle una contraseña si no se queda en tus manos.',
    filePassword: 'Contraseña del archivo',
    noPassword: 'ninguna',
    save: 'Guardar archivo',
    import: 'Traer de la aplicación Mumble',
    importHint:
      'En la aplicación: Configurar, Asistente de certificados, Exportar. Sustituye la identidad de este navegador.',
    choose: 'Elegir un archivo .p12',
    taken: 'Esta es ahora tu identidad. Cuenta desde la próxima vez que entres.',
    problems: {
      password: 'La contraseña no abre este archivo.',
      file: 'Este archivo no contiene una identidad. Elige un archivo .p12 con una clave y un certificado.',
      key: 'Este navegador no puede usar una clave de este tipo.',
      curve: 'La aplicación Mumble no lee una clave de este tipo. Usa el archivo del que vino.',
      failed: 'No ha funcionado. Inténtalo de nuevo.',
    },
  },
};
