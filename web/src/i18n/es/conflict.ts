export const conflict = {
  label: 'Cambiado por otra persona',
  title: (name: string) => `${name} ha cambiado esto entretanto. Revisa los dos y elige.`,
  titleAt: (name: string, day: string, time: string) =>
    `${name} cambió esto el ${day} a las ${time}. Revisa los dos y elige.`,
  theirs: 'Como está ahora',
  mine: 'Lo tuyo',
  untouched: 'sin cambios',
  elsewhere: 'Lo que ha cambiado no está en este formulario.',
  takeTheirs: 'Dejar lo suyo',
  putMine: 'Guardar lo mío encima',
  hint: 'Lo que tú no has cambiado se queda como está ahora.',
};
