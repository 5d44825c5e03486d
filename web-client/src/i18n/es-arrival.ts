import type { Words } from './en.ts';

export const esArrival: Pick<Words, 'arrival'> = {
  arrival: {
    who: 'Quién está',
    empty: 'Los canales están vacíos. Quien entre será la primera persona.',
    more: (count) => `y ${count} más`,
    invited: 'Tu invitación lleva aquí',
    chosen: 'Entrarás aquí',
    locked: 'No está abierto a todos',
    choose: (channel) => `Entrar en ${channel}`,
    show: (count) => (count === 0 ? 'Quién está' : `Quién está (${count})`),
    wait: 'Entrar automáticamente cuando haya sitio',
    waiting: 'Esperando sitio…',
    rejoin: 'Entrar de nuevo',
    make: 'Crear un certificado y entrar',
    bring: 'Usar uno de un archivo',
    impossible:
      'Este navegador no guarda certificados para esta página: hace falta una dirección https y permiso para guardar datos.',
    banned: (until, reason) =>
      `Te han vetado en este servidor${until === '' ? '' : ` hasta ${until}`}${reason === '' ? '.' : `: ${reason}`}`,
    tooOften: (until) =>
      `Llegaron demasiados intentos desde tu dirección. El servidor te dejará probar otra vez: ${until}.`,
    closed: 'El servidor no admite a nadie ahora. Inténtalo más tarde.',
    version: 'Esta página es demasiado antigua para el servidor. Cárgala de nuevo.',
    reload: 'Cargar la página de nuevo',
  },
};
