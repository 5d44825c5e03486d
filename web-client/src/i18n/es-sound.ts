import type { Words } from './en.ts';

export const esSound: Pick<Words, 'devices' | 'quality' | 'positional'> = {
  devices: {
    microphone: { lost: 'Tu micrófono ya no está. Se usa otro.', back: 'Tu micrófono ha vuelto.' },
    speaker: { lost: 'Tu altavoz ya no está. Se usa el predeterminado.', back: 'Tu altavoz ha vuelto.' },
  },
  quality: {
    advanced: 'Avanzado',
    how: 'Calidad de tu voz',
    kinds: { auto: 'Según la línea', manual: 'A mano' },
    bitrate: 'Tasa de bits',
    kilobits: (value) => `${value} kbit/s`,
    packet: 'Voz en un paquete',
    milliseconds: (value) => `${value} ms`,
    packetHint:
      'Los paquetes más largos ocupan menos la línea, llegan más tarde y dejan un hueco mayor si se pierde uno.',
    fec: 'Reparar paquetes perdidos',
    fecHint: 'Cada paquete repite un poco del anterior.',
    dtx: 'No enviar nada mientras callas',
    now: 'Tu voz ahora',
    plan: (kilobits, milliseconds) => `${kilobits} kbit/s, ${milliseconds} ms por paquete`,
    mending: 'se repara lo perdido',
    sparing: 'en silencio no se envía nada',
  },
  positional: {
    on: 'Oír a los demás desde donde están en un juego',
    hint: 'Usa auriculares: con altavoces no se oye a nadie desde un lugar y el eco se elimina peor. Todos los del mismo juego sabrán dónde estás.',
    linked: 'Un juego dice dónde estás.',
    notLinked: 'Ningún juego dice dónde estás.',
    metres: (value) => `${value} m`,
    minDistance: 'Volumen pleno hasta',
    maxDistance: 'Al mínimo desde',
    minVolume: 'Volumen a lo lejos',
    bloom: 'A tu alrededor cuando está cerca',
    origins: 'Juegos que pueden decir dónde estás',
    originsHint: 'Sus direcciones, como https://game.example. Las páginas de este servidor siempre pueden.',
    origin: 'Dirección de un juego',
    wrongOrigin: 'Esto no es la dirección de una página.',
    remove: (origin) => `Quitar ${origin}`,
  },
};
