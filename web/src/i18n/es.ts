import { accessibility } from './es/accessibility';
import { activity } from './es/activity';
import { audit, auditActions, auditFields, auditSubjects, auditWords } from './es/audit';
import { catalog } from './es/catalog';
import { faultOfOthers, faults } from './es/faults';
import { rowFaults } from './es/row-faults';
import { alertsPage } from './es/alerts';
import { conflict } from './es/conflict';
import { corrections } from './es/corrections';
import { firstRun } from './es/first-run';
import { gaps } from './es/gaps';
import { figures } from './es/figures';
import { files } from './es/files';
import { load, problems, targets } from './es/overview';
import { people } from './es/people';
import { platforms } from './es/platforms';
import { receipts } from './es/receipts';
import { refusalOfOthers, refusals } from './es/refusals';
import { reports } from './es/reports';
import { schedule } from './es/schedule';
import { settings } from './es/settings';
import { shift } from './es/shift';
import { signIn } from './es/sign-in';
import { team } from './es/team';
import { till } from './es/till';
import { timesheets } from './es/timesheets';

/** All texts of the pages. English must have each of them, or it does not compile. */
export const es = {
  language: 'es' as 'es' | 'en',
  till,
  app: {
    yes: 'Sí',
    no: 'No',
    skip: 'Saltar al contenido',
    main: 'Principal',
    more: 'Más',
    close: 'Cerrar',
    unsaved: 'Lo que has escrito no está guardado.',
    goOnWriting: 'Seguir escribiendo',
    discard: 'Descartar',
    loadMore: 'Cargar más',
    clearFilters: 'Quitar filtros',
    removeFilter: (filter: string) => `Quitar el filtro ${filter}`,
    cancel: 'Cancelar',
    signOut: 'Salir',
    lightTheme: 'Usar tema claro',
    darkTheme: 'Usar tema oscuro',
    shops: (count: number) => (count === 1 ? '1 tienda' : `${String(count)} tiendas`),
    tryAgain: 'Reintentar',
    clockOf: (shop: string) => `hora de ${shop}`,
    reference: 'Referencia',
    notFound: 'Esta página no existe.',
    broken: 'Esta página no se ha podido abrir.',
    loadAgain: 'Cargar otra vez',
    toStart: 'Volver al inicio',
    language: 'Idioma',
  },
  roles: { ADMIN: 'Administración', MANAGER: 'Encargado', EMPLOYEE: 'Equipo' },
  nav: {
    overview: 'Resumen',
    team: 'Equipo ahora',
    teamShort: 'Equipo',
    receipts: 'Tiques',
    myReceipts: 'Mis tiques',
    sales: 'Ventas',
    hours: 'Horas',
    business: 'Negocio',
    catalog: 'Catálogo',
    people: 'Personas',
    platforms: 'Plataformas',
    audit: 'Auditoría',
    myShift: 'Mi turno',
    timesheets: 'Hojas de horas',
    activity: 'Actividad',
  },
  live: {
    on: (time: string) => `En vivo · ${time}`,
    stale: (time: string) => `Sin señal en vivo desde las ${time}`,
    waiting: 'Conectando…',
    none: 'Sin señal en vivo',
  },
  offline: {
    title: 'Sin conexión.',
    page: (time: string) => `Ves los datos de las ${time}. Se actualizan solos al volver.`,
    panel: 'Estos datos llegan solos al volver.',
    nothing: 'Lo que falta llega solo al volver.',
    stale: (time: string) =>
      `Parte de la página no se ha podido actualizar. Ves los datos de las ${time}.`,
  },
  error: {
    panel: 'Estos datos no han llegado',
    rest: 'El resto de la página está al día.',
    unreachable: 'El servidor no contesta.',
  },
  signIn,
  pick: {
    shop: 'Tienda',
    allShops: 'Todas las tiendas',
    period: 'Periodo',
    compare: 'Comparar',
    against: 'frente a',
  },
  periods: {
    today: 'Hoy',
    yesterday: 'Ayer',
    last_7_days: 'Últimos 7 días',
    this_week: 'Esta semana',
    last_week: 'La semana pasada',
    this_month: 'Este mes',
    last_month: 'El mes pasado',
    last_30_days: 'Últimos 30 días',
    this_year: 'Este año',
    last_year: 'El año pasado',
  },
  compares: {
    previous_week: 'la semana anterior',
    previous_period: 'el periodo anterior',
    previous_year: 'el año anterior',
  },
  figures,
  conflict,
  firstRun,
  chart: {
    byHour: 'Ventas por hora',
    byDay: 'Ventas por día',
    byMonth: 'Ventas por mes',
    shopTime: 'Hora de cada tienda',
    read: 'Las flechas leen columna a columna.',
    sentence: (now: string, before: string) => `Ventas netas: ${now}, frente a ${before}`,
    alone: (now: string) => `Ventas netas: ${now}`,
    before: 'Antes',
    bucket: { hour: 'Hora', day: 'Día', month: 'Mes' },
  },
  overview: {
    title: 'Resumen',
    problems: 'Por resolver',
    clear: (time: string) => `Nada pendiente. Revisado a las ${time}.`,
    see: 'Ver',
    byShop: 'Por tienda',
    shop: 'Tienda',
    total: 'Total',
    payments: 'Cómo han pagado',
    noPayments: 'Nadie ha cobrado en estas fechas.',
    top: 'Más vendidos',
    product: 'Producto',
    units: 'Unidades',
    noSales: 'Sin ventas en estas fechas.',
    noShops: 'Todavía no hay ninguna tienda.',
    noShopsNext: 'Pide a quien administra que te asigne una.',
    firstShop: 'Crea la primera: todo lo demás cuelga de ella.',
    onShift: 'en turno',
  },
  methods: { CASH: 'Efectivo', CARD: 'Tarjeta', TRANSFER: 'Transferencia', OTHER: 'Otros' },
  states: {
    WORKING: 'Trabajando',
    ON_BREAK: 'En pausa',
    IDLE: 'Sin actividad',
    OFFLINE: 'Sin turno',
  },
  alerts: {
    SILENT: (name: string) => `${name}, sin señal`,
    FORGOTTEN_CLOCK_OUT: (name: string) => `${name} no ha fichado la salida`,
    BREAK_OVERRUN: (name: string) => `La pausa de ${name} se alarga`,
    BREAK_MISSING: (name: string) => `${name} sigue sin pausa`,
    SHORT_REST: (name: string) => `${name} ha descansado menos de lo debido entre turnos`,
    OVERTIME_NEAR: (name: string) => `${name} está cerca de hacer horas extra`,
    LATE_START: (name: string) => `${name} no ha fichado a su hora`,
    NO_SHOW: (name: string) => `${name} no ha venido`,
    NO_DEVICE_SESSION: (name: string) => `${name} trabaja sin ningún dispositivo`,
    SALE_WITHOUT_SHIFT: (name: string) => `${name} cobra sin haber fichado`,
    CORRECTION_UNANSWERED: (name: string) =>
      `Una corrección de las horas de ${name} espera respuesta`,
    JOB_OVERDUE: () => 'Un trabajo del servidor va con retraso',
    BACKUP_OVERDUE: () => 'La última copia de seguridad es demasiado antigua',
    someone: 'Alguien',
    since: (time: string, ago: string) => `Desde ${time} · ${ago}`,
    acknowledge: 'Me ocupo',
  },
  team,
  shift,
  receipts,
  timesheets,
  activity,
  schedule,
  reports,
  settings,
  corrections,
  gaps,
  accessibility,
  alertsPage,
  problems,
  targets,
  load,
  files,
  refusals,
  refusalOfOthers,
  faults,
  faultOfOthers,
  rowFaults,
  catalog,
  people,
  platforms,
  audit,
  auditActions,
  auditFields,
  auditSubjects,
  auditWords,
};

export type Messages = typeof es;
