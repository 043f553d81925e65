import type { Language } from '../../../kernel/language.js';
import type { ExceptionKind } from '../../exceptions/causes/exception-key.js';
import type { ReportKind, ReportReason } from '../storing/report-kinds.js';

interface ReportWords {
  readonly kinds: Readonly<Record<ReportKind, string>>;
  readonly reasons: Readonly<Record<ReportReason, string>>;
  readonly sections: Readonly<
    Record<'sales' | 'times' | 'skus' | 'methods' | 'team' | 'exceptions', string>
  >;
  readonly figures: Readonly<
    Record<
      | 'total_receipts'
      | 'net_sales'
      | 'gross_sales'
      | 'discounts'
      | 'returns'
      | 'refunds_count'
      | 'taxes'
      | 'aov'
      | 'upt'
      | 'net_quantity'
      | 'gross_profit'
      | 'tips',
      string
    >
  >;
  readonly columns: Readonly<
    Record<
      | 'figure'
      | 'value'
      | 'before'
      | 'change'
      | 'time'
      | 'product'
      | 'revenue'
      | 'method'
      | 'paid'
      | 'person'
      | 'hours'
      | 'perHour'
      | 'cost'
      | 'question'
      | 'count'
      | 'people',
      string
    >
  >;
  readonly methods: Readonly<Record<string, string>>;
  readonly exceptions: Readonly<Record<ExceptionKind, string>>;
  readonly everyone: string;
  readonly version: (version: number, at: string) => string;
}

const ENGLISH: ReportWords = {
  kinds: { DAY: 'Report of the day', WEEK: 'Report of the week', MONTH: 'Report of the month' },
  reasons: {
    CLOSED: 'the period has ended',
    RECEIPTS: 'receipts arrived late',
    SHIFTS: 'shifts have changed',
    COMPARISON: 'the earlier period has changed',
    COSTS: 'wages have changed',
  },
  sections: {
    sales: 'Sales',
    times: 'Over time',
    skus: 'Products that sold most',
    methods: 'Payment methods',
    team: 'Team',
    exceptions: 'Questions when this report was made',
  },
  figures: {
    total_receipts: 'Receipts',
    net_sales: 'Net sales',
    gross_sales: 'Gross sales',
    discounts: 'Discounts',
    returns: 'Returns',
    refunds_count: 'Refunds',
    taxes: 'Taxes',
    aov: 'Average receipt',
    upt: 'Units per receipt',
    net_quantity: 'Net quantity',
    gross_profit: 'Gross profit',
    tips: 'Tips',
  },
  columns: {
    figure: 'Figure',
    value: 'This period',
    before: 'Earlier period',
    change: 'Change',
    time: 'Time',
    product: 'Product',
    revenue: 'Revenue',
    method: 'Method',
    paid: 'Paid',
    person: 'Person',
    hours: 'Hours',
    perHour: 'Sales per hour',
    cost: 'Labour cost',
    question: 'Question',
    count: 'Number',
    people: 'People',
  },
  methods: { CASH: 'Cash', CARD: 'Card', TRANSFER: 'Transfer', OTHER: 'Other', '': 'Not given' },
  exceptions: {
    SALE_WITHOUT_SHIFT: 'Sales without a shift of their seller',
    SALE_AFTER_CLOCK_OUT: 'Sales after the clock-out',
    SUGGESTED_CLOCK_OUT: 'Shifts whose end is to be confirmed',
    PLATFORM_TIME: 'Time on platforms without a sale',
    REFUND_RATE: 'Unusual number of refunds',
  },
  everyone: 'Everyone',
  version: (version, at) => `Version ${version}, made ${at}`,
};

const SPANISH: ReportWords = {
  kinds: { DAY: 'Informe del día', WEEK: 'Informe de la semana', MONTH: 'Informe del mes' },
  reasons: {
    CLOSED: 'el período ha terminado',
    RECEIPTS: 'han llegado tiques con retraso',
    SHIFTS: 'han cambiado turnos',
    COMPARISON: 'ha cambiado el período anterior',
    COSTS: 'han cambiado salarios',
  },
  sections: {
    sales: 'Ventas',
    times: 'A lo largo del tiempo',
    skus: 'Productos más vendidos',
    methods: 'Formas de pago',
    team: 'Equipo',
    exceptions: 'Preguntas cuando se hizo este informe',
  },
  figures: {
    total_receipts: 'Tiques',
    net_sales: 'Ventas netas',
    gross_sales: 'Ventas brutas',
    discounts: 'Descuentos',
    returns: 'Devoluciones',
    refunds_count: 'Número de devoluciones',
    taxes: 'Impuestos',
    aov: 'Tique medio',
    upt: 'Unidades por tique',
    net_quantity: 'Cantidad neta',
    gross_profit: 'Beneficio bruto',
    tips: 'Propinas',
  },
  columns: {
    figure: 'Cifra',
    value: 'Este período',
    before: 'Período anterior',
    change: 'Cambio',
    time: 'Hora o día',
    product: 'Producto',
    revenue: 'Ingresos',
    method: 'Forma',
    paid: 'Pagado',
    person: 'Persona',
    hours: 'Horas',
    perHour: 'Ventas por hora',
    cost: 'Coste laboral',
    question: 'Pregunta',
    count: 'Número',
    people: 'Personas',
  },
  methods: {
    ...{ CASH: 'Efectivo', CARD: 'Tarjeta', TRANSFER: 'Transferencia', OTHER: 'Otra' },
    '': 'Sin indicar',
  },
  exceptions: {
    SALE_WITHOUT_SHIFT: 'Ventas sin turno de quien vendió',
    SALE_AFTER_CLOCK_OUT: 'Ventas después de fichar la salida',
    SUGGESTED_CLOCK_OUT: 'Turnos cuya salida está por confirmar',
    PLATFORM_TIME: 'Tiempo en plataformas sin ventas',
    REFUND_RATE: 'Número de devoluciones inusual',
  },
  everyone: 'Todo el equipo',
  version: (version, at) => `Versión ${version}, de ${at}`,
};

export const REPORT_WORDS: Readonly<Record<Language, ReportWords>> = { en: ENGLISH, es: SPANISH };
