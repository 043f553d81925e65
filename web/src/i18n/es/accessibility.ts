export const accessibility = {
  title: 'Accesibilidad',
  aim: 'Este panel aspira al nivel AA de las WCAG 2.2 y las cumple en parte: lo que falta está abajo.',
  doneTitle: 'Lo que está hecho y probado',
  done: [
    'Cada página se revisa con axe, sin faltas, en claro y en oscuro, a 1280 y a 320 píxeles de ancho.',
    'Ninguna página se desplaza de lado a 320 píxeles, ni a 1280 con el texto al 200 %.',
    'Todo se puede hacer con el teclado; el foco se ve, y las cuadrículas se recorren con las flechas.',
    'El color nunca va solo: lo acompañan una palabra, un icono, un signo o una trama.',
    'Las gráficas tienen los mismos datos en una tabla o una lista.',
    'Con menos movimiento en el sistema no se mueve nada, y con colores forzados se sigue leyendo.',
  ],
  gapsTitle: 'Lo que falta, que sepamos',
  gaps: [
    'No lo ha probado todavía una persona que use un lector de pantalla a diario.',
    'En pantallas medianas, la semana del horario se desplaza de lado dentro de su recuadro.',
    'Los informes que imprime el servidor no se han revisado como documentos accesibles.',
  ],
  tellTitle: 'Si algo no te deja trabajar',
  tell: 'Dilo a quien lleva tu tienda: esta instalación es suya, y el código se puede corregir.',
  link: 'Accesibilidad',
};
