import type { LegalBasis } from '../policy/legal-basis.js';
import type { NoticeWords } from './notice-words.js';

const BASES: Readonly<Record<LegalBasis, string>> = {
  CONTRACT: 'el contrato de trabajo (artículo 6.1.b del RGPD)',
  LEGAL_OBLIGATION: 'una obligación legal (artículo 6.1.c del RGPD)',
  VITAL_INTERESTS: 'los intereses vitales (artículo 6.1.d del RGPD)',
  PUBLIC_TASK: 'una misión de interés público (artículo 6.1.e del RGPD)',
  LEGITIMATE_INTERESTS: 'el interés legítimo (artículo 6.1.f del RGPD)',
};

const NEVER = [
  'Nunca se registra: la dirección de las páginas, sus títulos, lo que lees o escribes, las pulsaciones de teclas, los movimientos del ratón, capturas de pantalla, la cámara, el micrófono, la ubicación ni las ventanas privadas.',
  'No se registra nada fuera de tu turno ni durante una pausa.',
];

export const SPANISH: NoticeWords = {
  title: 'Aviso sobre el registro de actividad en el trabajo',
  headings: {
    STATUS: 'Ahora',
    PURPOSE: 'Por qué se registra la actividad',
    RECORDED: 'Qué se registra',
    NEVER_RECORDED: 'Qué no se registra nunca',
    USE: 'Para qué se usa y para qué no',
    RETENTION: 'Cuánto tiempo se conserva',
    WHO_LOOKS: 'Quién puede consultarla',
    RIGHTS: 'Tus derechos',
  },
  off: 'El registro está desactivado. Ahora no se guarda ninguna actividad.',
  paragraphs: (notice, organization) => ({
    PURPOSE: [
      `${organization} registra la actividad con esta finalidad: ${notice.purpose}`,
      `La base jurídica es ${BASES[notice.legal_basis]}: ${notice.legal_basis_text}`,
    ],
    RECORDED: [
      'Mientras tu turno está abierto y no estás en una pausa, Tillclock registra en qué plataforma de la lista de tu organización trabajas, y desde cuándo hasta cuándo. De una dirección web solo se usa el nombre del servidor, por ejemplo admin.shop.example. Cualquier persona de la organización puede leer la lista.',
      `Cuando no hay actividad, ni tiques, ni señal de ningún dispositivo durante más de ${notice.idle_limit_minutes} minutos, ese tiempo aparece como inactivo. Empieza en la última señal de vida. Puedes explicarlo (un cliente, una llamada, el almacén, una reunión u otra cosa) hasta que se apruebe el día; el tiempo que explicas no es inactivo.`,
    ],
    NEVER_RECORDED: [
      ...NEVER,
      notice.counts_off_list
        ? 'De los sitios que no están en la lista solo se cuenta el número de segundos, como suma. Nunca se registra qué sitios eran.'
        : 'De los sitios que no están en la lista no se registra absolutamente nada.',
    ],
    USE: [
      'El tiempo inactivo es información. Nunca cambia tu tiempo trabajado, tu salario, las horas extra, una hoja de horas ni una exportación de horas.',
      'No hay puntuaciones de personas, ni clasificaciones, ni predicciones sobre una persona.',
    ],
    RETENTION: [
      `La actividad se borra a los ${notice.retention_days} días; solo se conserva lo que suma cada día. Tus horas de trabajo son un registro aparte y se conservan el tiempo que exige la ley.`,
    ],
    WHO_LOOKS: [
      'Pueden consultarla los administradores de la organización y los encargados de tus tiendas. Tú ves exactamente lo mismo que ellos.',
      'Cada consulta de tu actividad queda registrada, y puedes ver quién la hizo.',
    ],
    RIGHTS: [
      'Puedes pedir una copia de todo lo que se guarda sobre ti, su rectificación y su supresión y, cuando la ley lo prevé, la limitación del tratamiento; también puedes oponerte. Dirígete a un administrador de tu organización.',
      'Puedes reclamar ante la autoridad de protección de datos de tu país (en España, la AEPD).',
      'Al confirmar este aviso declaras que lo has leído. No es un consentimiento y no renuncias a ningún derecho.',
    ],
  }),
};
