import { Injectable } from '@nestjs/common';
import type { PageRequest } from '../../kernel/page.js';
import { columnsOf } from '../../platform/database/entity-columns.js';
import { ListStatement } from '../../platform/database/list-statement.js';
import { selection, statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import { Platform } from './platform.entity.js';

/** A platform with its host patterns, in the order of their characters. */
export type ListedPlatform = Platform & { readonly host_patterns: string[] };

/** The platform that has a pattern. */
export interface PatternOwner {
  readonly pattern: string;
  readonly platform_id: string;
  readonly name: string;
}

const COLUMNS = `${columnsOf(Platform, 'p')},
  ARRAY(SELECT h.pattern FROM platform_hosts h
    WHERE h.organization_id = p.organization_id AND h.platform_id = p.id
    ORDER BY h.pattern COLLATE "C") AS host_patterns`;

const FIND = statement<ListedPlatform>(
  'platforms.find',
  `SELECT ${COLUMNS} FROM platforms p WHERE p.organization_id = $1 AND p.id = $2`,
);
/** Bounded by the number of platforms that an organization may have. */
const ALL = statement<ListedPlatform>(
  'platforms.all',
  `SELECT ${COLUMNS} FROM platforms p WHERE p.organization_id = $1 ORDER BY p.name, p.id`,
);
const LIST = selection<ListedPlatform>('platforms.list', {
  columns: COLUMNS,
  from: 'platforms p',
  order: 'p.name, p.id',
  after: '(p.name, p.id) > (?, ?::uuid)',
});
const COUNT = statement<{ count: number }>(
  'platforms.count',
  'SELECT count(*)::int AS count FROM platforms WHERE organization_id = $1',
);
/** Prepared, because every batch of activity compares it. */
const REVISION = statement<{ revision: number }>(
  'platforms.revision',
  'SELECT revision FROM platform_lists WHERE organization_id = $1',
);
const HOLD_LIST = statement(
  'platforms.hold-list',
  `INSERT INTO platform_lists (organization_id, revision) VALUES ($1, 1)
    ON CONFLICT (organization_id) DO UPDATE SET revision = platform_lists.revision + 1`,
);
/** A pattern that another platform has is left out, also one that someone else adds at the same time. */
const ADD_PATTERNS = statement<{ pattern: string }>(
  'platforms.add-patterns',
  `INSERT INTO platform_hosts (organization_id, platform_id, pattern)
    SELECT $1, $2, unnest($3::text[])
    ON CONFLICT (organization_id, pattern) DO NOTHING RETURNING pattern`,
);
const REMOVE_PATTERNS = statement(
  'platforms.remove-patterns',
  `DELETE FROM platform_hosts
    WHERE organization_id = $1 AND platform_id = $2 AND pattern = ANY($3::text[])`,
);
const OWNERS_OF = statement<PatternOwner>(
  'platforms.owners-of',
  `SELECT h.pattern, h.platform_id, p.name FROM platform_hosts h
    JOIN platforms p ON p.organization_id = h.organization_id AND p.id = h.platform_id
    WHERE h.organization_id = $1 AND h.pattern = ANY($2::text[]) ORDER BY h.pattern COLLATE "C"`,
);

/** Platforms with their host patterns; what concerns a platform's own row alone goes through `tx.of(Platform)`. */
@Injectable()
export class PlatformsRepository {
  find(tx: Tx, id: string): Promise<ListedPlatform | undefined> {
    return tx.row(FIND, [tx.organizationId, id]);
  }

  /** All platforms of the organization, archived or not, by name. */
  all(tx: Tx): Promise<ListedPlatform[]> {
    return tx.rows(ALL, [tx.organizationId]);
  }

  /**
   * By name. Returns one more than the page holds.
   * @param archived  undefined = archived or not
   */
  list(tx: Tx, archived: boolean | undefined, page: PageRequest): Promise<ListedPlatform[]> {
    return new ListStatement(tx)
      .where('(p.archived_at IS NOT NULL) = ?', archived)
      .page(LIST, page);
  }

  async count(tx: Tx): Promise<number> {
    return (await tx.row(COUNT, [tx.organizationId]))?.count ?? 0;
  }

  /** How often the list has changed; 0 before its first platform. */
  async revision(tx: Tx): Promise<number> {
    return (await tx.row(REVISION, [tx.organizationId]))?.revision ?? 0;
  }

  /** Counts a change of the list; nobody else changes it before this transaction ends. */
  async holdList(tx: Tx): Promise<void> {
    await tx.rows(HOLD_LIST, [tx.organizationId]);
  }

  /** @returns the patterns that were added: all that no platform of the organization had */
  async addPatterns(tx: Tx, platformId: string, patterns: readonly string[]): Promise<string[]> {
    const rows = await tx.rows(ADD_PATTERNS, [tx.organizationId, platformId, patterns]);
    return rows.map(({ pattern }) => pattern);
  }

  async removePatterns(tx: Tx, platformId: string, patterns: readonly string[]): Promise<void> {
    await tx.rows(REMOVE_PATTERNS, [tx.organizationId, platformId, patterns]);
  }

  /** The platforms that have these patterns. */
  ownersOf(tx: Tx, patterns: readonly string[]): Promise<PatternOwner[]> {
    return tx.rows(OWNERS_OF, [tx.organizationId, patterns]);
  }
}
