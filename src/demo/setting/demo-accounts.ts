import type { Role } from '../../kernel/role.js';

/**
 * The accounts of the demo. Everyone knows them, so they are for development only, and production refuses
 * to create them. All of them, including the people of the shops, have the same password.
 */
export const DEMO_EMAIL = 'admin@kpi.com';
export const DEMO_PASSWORD = 'Admin123*';

/** The default name of the organization that `seed admin` creates. */
export const ADMIN_ORGANIZATION = 'KPI';
/** The organization of the demo data, unless the ADMIN already has one. */
export const DEMO_ORGANIZATION = 'Demo Coffee';

/** The currency of the demo's prices. */
export const DEMO_CURRENCY = 'EUR';
export const DEMO_TIME_ZONE = 'Europe/Madrid';

/** A domain that is reserved for examples, so no mail can ever reach a real person. */
export const MAIL_DOMAIN = 'demo.tillclock.example';

/** One of the demo's managers and employees. */
export interface DemoPerson {
  readonly email: string;
  readonly name: string;
}

const NAMES = [
  ['Maria', 'Serrano'],
  ['Lucia', 'Ortega'],
  ['Pablo', 'Navarro'],
  ['Ines', 'Molina'],
  ['Jordi', 'Vidal'],
  ['Yaiza', 'Santana'],
  ['Airam', 'Medina'],
  ['Nerea', 'Cabrera'],
  ['Carmen', 'Ruiz'],
  ['Hugo', 'Castro'],
  ['Elena', 'Prieto'],
  ['Diego', 'Lozano'],
] as const;

/**
 * Returns the person at a position of the demo's roster: `maria@demo.tillclock.example`, and `maria2@…`
 * from the second round of the names on.
 * @param index  ≥ 0
 */
export function demoPerson(index: number): DemoPerson {
  const [first, last] = NAMES[index % NAMES.length] ?? NAMES[0];
  const round = Math.floor(index / NAMES.length);
  const suffix = round === 0 ? '' : String(round + 1);
  const email = `${first.toLowerCase()}${suffix}@${MAIL_DOMAIN}`;
  return { email, name: `${first} ${last}${suffix === '' ? '' : ` ${suffix}`}` };
}

/** One account of each role: the first person of a shop is its manager, all others sell. */
export const DEMO_ACCOUNTS: readonly { readonly role: Role; readonly email: string }[] = [
  { role: 'ADMIN', email: DEMO_EMAIL },
  { role: 'MANAGER', email: demoPerson(0).email },
  { role: 'EMPLOYEE', email: demoPerson(1).email },
];
