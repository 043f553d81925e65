import { emailOf, nameOf } from '../../../kernel/plain-text.js';
import { ROLES, type Role } from '../../../kernel/role.js';
import { restoredCell } from '../../../platform/http/csv.js';
import { columnFault, type RowFault } from '../../../platform/http/csv-fault.js';
import type { CsvCells, CsvShape } from '../../../platform/http/csv-file.js';
import { textFault } from '../../../platform/http/text-faults.js';
import { emailFault } from '../../../platform/http/text-rules.js';
import { canonicalLocale } from '../../users/locale.js';

/** More people than most organizations have; each of them gets a mail, and all are one transaction. */
export const MOST_PEOPLE = 500;

export const PEOPLE_SHAPE: CsvShape = {
  required: ['name', 'email'],
  known: ['name', 'email', 'role', 'shops', 'language'],
  maxRows: MOST_PEOPLE,
};

const NAME = { min: 1, max: 200 };
/** Between the shops of a person. */
const BETWEEN_SHOPS = '|';

/** A row of a file with the right form. */
export interface PersonRow {
  readonly line: number;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  /** Names or ids. */
  readonly shops: readonly string[];
  readonly locale: string | null;
}

/** A row that cannot be imported. */
export type FaultyRow = RowFault & { readonly line: number };

/** @returns the person of a row, or what is wrong with it */
export function personRow({ line, cell, fault }: CsvCells): PersonRow | FaultyRow {
  const failed = (why: RowFault): FaultyRow => ({ line, ...why });
  if (fault !== undefined) return failed(fault);
  const email = emailOf(restoredCell(cell('email')));
  const badEmail = emailFault(email);
  if (badEmail) return failed(columnFault('email', badEmail));
  const name = nameOf(restoredCell(cell('name')));
  const badName = textFault(name, NAME);
  if (badName) return failed(columnFault('name', badName));
  const wanted = cell('role').toUpperCase();
  const role = wanted === '' ? 'EMPLOYEE' : ROLES.find((one) => one === wanted);
  if (!role) {
    const params = { allowed: [...ROLES] };
    const message = `must be one of ${ROLES.join(', ')}`;
    return failed(columnFault('role', { code: 'one_of', params, message }));
  }
  const language = cell('language');
  const locale = language === '' ? null : canonicalLocale(language);
  if (locale === undefined) {
    const message = 'must be a language tag such as es or en-GB';
    return failed(columnFault('language', { code: 'language', message }));
  }
  const shops = cell('shops')
    .split(BETWEEN_SHOPS)
    .map((shop) => nameOf(restoredCell(shop.trim())))
    .filter((shop) => shop !== '');
  return { line, email, name, role, shops: [...new Set(shops)], locale };
}

/** Separates the rows; an address that came earlier in the file fails. */
export function checkPeople(rows: readonly (PersonRow | FaultyRow)[]): {
  readonly good: PersonRow[];
  readonly bad: FaultyRow[];
} {
  const lines = new Map<string, number>();
  const good: PersonRow[] = [];
  const bad: FaultyRow[] = [];
  for (const row of rows) {
    if ('message' in row) bad.push(row);
    else {
      const earlier = lines.get(row.email);
      if (earlier === undefined) good.push(row);
      else {
        const params = { column: 'email', value: row.email, line: earlier };
        const message = `email is already on line ${earlier}`;
        bad.push({ line: row.line, code: 'repeated', params, message });
      }
      lines.set(row.email, earlier ?? row.line);
    }
  }
  return { good, bad };
}
