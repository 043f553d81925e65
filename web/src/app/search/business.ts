// What the pages under "Business" put into the URL.
import type { Schemas } from '../../api/client';
import { idOf, oneOf, textOf, trueOf } from './values';

export type AuditAction = Schemas['AuditAction'];
export type AuditSubject = Schemas['AuditSubject'];

const ARCHIVED = ['true', 'all'] as const;

export interface CatalogSearch {
  readonly find?: string;
  readonly category?: string;
  readonly archived?: (typeof ARCHIVED)[number];
  /** The product that is open. */
  readonly product?: string;
  readonly add?: boolean;
}

export function catalogSearch(search: Record<string, unknown>): CatalogSearch {
  const archived = search.archived === true ? 'true' : search.archived;
  return {
    find: textOf(search.find),
    category: textOf(search.category),
    archived: oneOf(ARCHIVED, archived),
    product: idOf(search.product),
    add: trueOf(search.add),
  };
}

const NAME_ORDERS = ['-name', 'created_at', '-created_at'] as const;

export interface PeopleSearch {
  readonly find?: string;
  readonly shop?: string;
  /** Those who can no longer sign in. */
  readonly left?: boolean;
  /** By name when absent. */
  readonly order?: (typeof NAME_ORDERS)[number];
  /** The person who is open. */
  readonly person?: string;
  readonly add?: boolean;
}

export function peopleSearch(search: Record<string, unknown>): PeopleSearch {
  return {
    find: textOf(search.find),
    shop: idOf(search.shop),
    left: trueOf(search.left),
    order: oneOf(NAME_ORDERS, search.order),
    person: idOf(search.person),
    add: trueOf(search.add),
  };
}

export interface PlatformsSearch {
  readonly archived?: boolean;
  /** The platform that is open. */
  readonly platform?: string;
  readonly add?: boolean;
}

/** The host that is tested stands in no URL: the server does not keep it, nor does the browser. */
export function platformsSearch(search: Record<string, unknown>): PlatformsSearch {
  return {
    archived: trueOf(search.archived),
    platform: idOf(search.platform),
    add: trueOf(search.add),
  };
}

const AUDIT_PERIODS = ['today', 'yesterday', 'last_7_days', 'last_30_days'] as const;
const CODE = /^[a-z]+(-[a-z]+)*(\.[a-z]+(-[a-z]+)*)?$/;

export interface AuditSearch {
  readonly period?: (typeof AUDIT_PERIODS)[number];
  /** The person who acted. */
  readonly actor?: string;
  readonly subject?: AuditSubject;
  readonly action?: AuditAction;
  /** All entries about one thing. */
  readonly about?: string;
  /** The entry that is open. */
  readonly entry?: string;
}

/** The server knows the words; here they only have to look like some. */
const codeOf = (value: unknown): string | undefined =>
  typeof value === 'string' && CODE.test(value) ? value : undefined;

export function auditSearch(search: Record<string, unknown>): AuditSearch {
  return {
    period: oneOf(AUDIT_PERIODS, search.period),
    actor: idOf(search.actor),
    subject: codeOf(search.subject) as AuditSubject | undefined,
    action: codeOf(search.action) as AuditAction | undefined,
    about: idOf(search.about),
    entry: idOf(search.entry),
  };
}
