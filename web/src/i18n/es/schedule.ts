export const schedule = {
  title: 'Horario',
  empty: 'No hay nadie a quien planificar.',
  emptyNext: 'Asigna primero personas a la tienda.',
  emptyMine: 'Cuando se publique tu horario de esta semana, estará aquí.',
  draft: 'sin publicar',
  missing: 'no ha fichado',
  late: (time: string) => `${time} tarde`,
  early: (time: string) => `salió ${time} antes`,
  worked: 'trabajado',
  working: 'trabajando',
  planned: 'Previsto',
  nobody: 'Nadie previsto.',
  add: 'Añadir turno previsto',
  addFor: (name: string, day: string) => `Añadir turno previsto: ${name}, ${day}`,
  day: 'Día',
  note: 'Nota',
  draftHint: 'Queda sin publicar hasta que publiques la semana. Cada persona ve solo lo publicado.',
  save: 'Guardar',
  saved: 'Turno previsto guardado.',
  remove: 'Quitar',
  removed: 'Turno previsto quitado.',
  copy: 'Copiar la semana anterior',
  copied: (copied: number, skipped: number) =>
    skipped === 0
      ? `Copiados: ${String(copied)}.`
      : `Copiados: ${String(copied)}. No caben: ${String(skipped)}.`,
  publish: (count: number) =>
    count === 1 ? 'Publicar 1 turno' : `Publicar ${String(count)} turnos`,
  published: (count: number) => `Publicados: ${String(count)}.`,
};
