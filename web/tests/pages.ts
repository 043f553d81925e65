/** All pages behind the sign-in, by their address, with the heading of each in both languages. */
export const PAGES: readonly (readonly [path: string, es: string, en: string])[] = [
  ['overview', 'Resumen', 'Overview'],
  ['team', 'Equipo ahora', 'Team now'],
  ['alerts', 'Alertas', 'Alerts'],
  ['my-shift', 'Hola, Olga', 'Hello, Olga'],
  ['receipts', 'Tiques', 'Receipts'],
  ['timesheets', 'Hojas de horas', 'Timesheets'],
  ['activity', 'Actividad', 'Activity'],
  ['schedule', 'Horario', 'Schedule'],
  ['reports', 'Informes', 'Reports'],
  ['catalog', 'Catálogo', 'Catalog'],
  ['catalog/import', 'Importar productos', 'Import products'],
  ['people', 'Personas', 'People'],
  ['platforms', 'Plataformas', 'Platforms'],
  ['audit', 'Auditoría', 'Audit log'],
  ['settings', 'Ajustes', 'Settings'],
  ['settings?view=devices', 'Ajustes', 'Settings'],
  ['settings?view=organization', 'Ajustes', 'Settings'],
  ['settings?view=shops', 'Ajustes', 'Settings'],
  ['settings?view=breaks', 'Ajustes', 'Settings'],
  ['settings?view=activity', 'Ajustes', 'Settings'],
  ['till', 'Ruzafa · Caja', 'Ruzafa · Till'],
];

/** Pages in front of the sign-in, and an address that is none. */
export const OPEN_PAGES: typeof PAGES = [
  ['sign-in', 'Entra en tu cuenta', 'Sign in'],
  ['sign-in?view=register', 'Crea tu negocio', 'Set up your business'],
  ['sign-in?view=forgotten', 'Contraseña olvidada', 'Forgotten password'],
  ['accessibility', 'Accesibilidad', 'Accessibility'],
  ['no-such-page', 'Esta página no existe.', 'This page does not exist.'],
];

/** Pages that ask the server for nothing but who is signed in, or bring what they show along. */
export const ASKING_NOTHING: readonly string[] = ['catalog/import', 'settings'];
