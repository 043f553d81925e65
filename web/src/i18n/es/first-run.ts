export const firstRun = {
  title: 'Lo primero',
  hint: 'Cinco pasos y esta página se llena sola.',
  count: (done: number, all: number) => `${String(done)} de ${String(all)}`,
  done: 'Hecho:',
  dismiss: 'No mostrar más',
  steps: {
    shop: {
      title: 'Crea tu primera tienda',
      text: 'Su nombre, su hora y su moneda. Todo se cuenta por tienda.',
      action: 'Crear tienda',
    },
    people: {
      title: 'Añade a tu equipo',
      text: 'Cada persona ficha y cobra con su propio acceso.',
      action: 'Añadir persona',
    },
    products: {
      title: 'Carga el catálogo',
      text: 'Desde un CSV o uno a uno. O déjalo: los productos se crean al vender.',
      action: 'Importar CSV',
    },
    sale: {
      title: 'Cobra el primer tique',
      text: 'Desde la caja rápida, o conectando tu caja por la API.',
      action: 'Abrir caja',
    },
    shift: {
      title: 'Ficha el primer turno',
      text: 'El tuyo desde Mi turno; el resto del equipo, cada cual desde el suyo.',
      action: 'Ir a Mi turno',
    },
  },
  promise: {
    title: 'Qué verás aquí',
    rows: [
      { title: 'Lo que hay que resolver', text: 'Turnos sin cerrar, tiques sin turno, retrasos.' },
      {
        title: 'Cómo va el día',
        text: 'Siempre contra el mismo rato del mismo día de la semana.',
      },
      { title: 'Dónde falta o sobra gente', text: 'Tiques y horas en el mismo eje.' },
    ],
  },
  ghost: 'Tu primer día aparecerá aquí.',
};
