export const problems = {
  allAlerts: 'Todas las alertas',
  more: (count: number) => `${String(count)} más`,
  handled: (count: number) =>
    count === 1 ? 'De otra ya se ocupa alguien' : `De otras ${String(count)} ya se ocupa alguien`,
  addShift: 'Añadir turno',
  confirm: 'Confirmar',
  hours: 'Ver sus horas',
  answer: 'Contestar',
  day: 'Ver su día',
  team: 'Ver equipo',
  receipts: 'Ver sus tiques',
  see: 'Ver mi turno',
  sales: (count: number, from: string, to: string) =>
    count === 1 ? `1 tique a las ${from}` : `${String(count)} tiques entre ${from} y ${to}`,
  refunds: (refunds: number, sales: number, usual: number) =>
    `${String(refunds)} devoluciones y ${String(sales)} ventas este mes; lo habitual, hasta ${String(usual)}`,
  settle: 'Contestar',
  choice: 'Qué ha pasado',
  choices: {
    IN_ORDER: 'Está en orden',
    FORGOTTEN: 'Se olvidó',
    MISTAKE: 'Fue un error',
    TO_BE_CORRECTED: 'Hay que corregirlo',
    OTHER: 'Otra cosa',
  },
  note: 'Nota',
  settled: 'Contestado.',
  platforms: (channel: string, time: string) =>
    `${time} en plataformas de ${channel} y ninguna venta`,
  correction: (name: string) => `${name} pide una corrección de sus horas`,
  exceptions: {
    SALE_WITHOUT_SHIFT: (name: string) => `${name} cobró sin haber fichado`,
    SALE_AFTER_CLOCK_OUT: (name: string) => `${name} cobró después de fichar la salida`,
    SUGGESTED_CLOCK_OUT: (name: string) => `Turno de ${name} cerrado solo. Falta que lo confirmes.`,
    REFUND_RATE: (name: string) => `Las devoluciones de ${name} se salen de lo habitual`,
    PLATFORM_TIME: (name: string) => `${name} estuvo en plataformas de venta y no vendió`,
  },
};

export const targets = {
  title: 'Objetivos',
  none: 'Aún no hay objetivos para hoy.',
  of: (value: string) => `de ${value}`,
  atMost: (value: string) => `como mucho ${value}`,
  over: 'Se pasa',
  pace: (value: string) => `a este ritmo ${value}`,
  states: { ON_TRACK: 'En camino', BEHIND: 'Por detrás', BEATEN: 'Superado' },
  kpis: {
    total_receipts: 'Tiques',
    total_revenue: 'Ingresos',
    gross_sales: 'Ventas brutas',
    net_sales: 'Ventas netas',
    discounts: 'Descuentos',
    returns: 'Devoluciones',
    refunds_count: 'Número de devoluciones',
    net_quantity: 'Unidades',
    gross_profit: 'Beneficio bruto',
    tips: 'Propinas',
    aov: 'Tique medio',
    upt: 'Unidades por tique',
    gross_margin: 'Margen bruto',
    labour_ratio: 'Coste laboral sobre ventas',
    net_sales_per_labour_hour: 'Ventas por hora trabajada',
    receipts_per_labour_hour: 'Tiques por hora trabajada',
    units_per_labour_hour: 'Unidades por hora trabajada',
    attendance_ratio: 'Asistencia',
    punctuality_ratio: 'Puntualidad',
  },
};

export const load = {
  title: 'Carga del equipo',
  hint: (weeks: number) => `Tiques por persona y hora en turno, media de ${String(weeks)} semanas`,
  slack: (limit: string) => `holgado, menos de ${limit}`,
  tight: (limit: string) => `más de ${limit}, apretado`,
  cell: (day: string, hour: number, value: string) =>
    `${day} ${String(hour)}:00, ${value} tiques por persona y hora`,
  people: (count: string) => `${count} personas`,
  none: 'En cuanto haya ventas y turnos de días pasados, aquí se ve a qué horas falta gente.',
  when: (day: string, from: number, to: number) =>
    `${day.slice(0, 1).toUpperCase()}${day.slice(1)} de ${String(from)} a ${String(to)}:`,
  peak: (value: string, mean: string, withOne: string) =>
    `${value} tiques por persona y hora; tu media es ${mean}. Con una persona más serían ${withOne}.`,
  even: (mean: string) =>
    `Ninguna hora se aleja mucho de tu media, ${mean} tiques por persona y hora.`,
};
