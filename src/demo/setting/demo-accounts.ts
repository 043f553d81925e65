import type { Role } from '../../kernel/role.js';

/**
 * The accounts of the demo. Known to everyone: for development only, production refuses to make
 * them. All of them, the shops' people included, sign in with the same password.
 */
export const DEMO_EMAIL = 'admin@kpi.com';
export const DEMO_PASSWORD = 'Admin123*';

/** The organization that `seed admin` makes unless it is told another name. */
export const ADMIN_ORGANIZATION = 'KPI';
/** The organization of the demo data, unless the admin has one already. */
export const DEMO_ORGANIZATION = 'Demo Coffee';

/** The demo's currency, in which its prices are. */
export const DEMO_CURRENCY = 'EUR';
export const DEMO_TIME_ZONE = 'Europe/Madrid';

/** Of a name reserved for examples: no mail can ever reach a real person. */
const MAIL_DOMAIN = 'demo.tillclock.example';

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
 * The person of a place in the demo's roster: `maria@demo.tillclock.example`, and from the second
 * round of the names on `maria2@…`.
 * @param index  ≥ 0
 */
export function demoPerson(index: number): DemoPerson {
  const [first, last] = NAMES[index % NAMES.length] ?? NAMES[0];
  const round = Math.floor(index / NAMES.length);
  const suffix = round === 0 ? '' : String(round + 1);
  const email = `${first.toLowerCase()}${suffix}@${MAIL_DOMAIN}`;
  return { email, name: `${first} ${last}${suffix === '' ? '' : ` ${suffix}`}` };
}

/** One account of each role: the first place of a shop is its manager's, all others sell. */
export const DEMO_ACCOUNTS: readonly { readonly role: Role; readonly email: string }[] = [
  { role: 'ADMIN', email: DEMO_EMAIL },
  { role: 'MANAGER', email: demoPerson(0).email },
  { role: 'EMPLOYEE', email: demoPerson(1).email },
];
