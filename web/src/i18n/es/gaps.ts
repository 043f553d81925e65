/** Times without a sign of life, as the person sees them. */
export const gaps = {
  title: 'Ratos sin actividad',
  hint: 'Lo que expliques deja de contar como inactivo. Tus horas no cambian.',
  question: (since: string) => `No vemos actividad tuya desde las ${since}. ¿Qué haces?`,
  inTime: (by: string) => `Si contestas antes de las ${by}, nadie más se entera.`,
  late: 'Tu responsable ya lo sabe; tu respuesta lo cierra.',
  reasons: {
    CUSTOMER: 'Con un cliente',
    CALL: 'Al teléfono',
    STOCK: 'En el almacén',
    MEETING: 'En una reunión',
    OTHER: 'Otra cosa',
  },
  left: 'Me fui a las',
  sendLeft: 'Terminar turno entonces',
  explain: (from: string, to: string) => `Qué hacías de ${from} a ${to}`,
  choose: 'Explicar…',
  explained: 'Explicado. Ya no cuenta como inactivo.',
  answered: 'Respuesta guardada.',
};
