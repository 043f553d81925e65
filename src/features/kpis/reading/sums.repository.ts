import { Injectable } from '@nestjs/common';
import { statement, type Statement } from '../../../platform/database/statement.js';
import type { Tx } from '../../../platform/database/tx.js';
import { DIMENSIONS, type Dimension } from '../roll-ups/sales-facts.js';
import type { Spans } from './spans.js';
import { SOURCES, sumsSql, topSkusSql, type SkuSum, type Source } from './sums-sql.js';
import type { SumTexts } from './sums.js';

/** The receipts that count. Lists are null where everything counts. */
export interface SumsFilter {
  /** Keys of the dimension. */
  readonly keys: readonly string[] | null;
  /** The lines that count; sums have it for SKUs only. */
  readonly category: string | null;
  /** These two filter receipts that are read one by one, and never those of the sums. */
  readonly sellers: readonly string[] | null;
  readonly method: string | null;
}

/** The detail of an answer. */
export interface SumsDetail {
  readonly starts: boolean;
  readonly hours: boolean;
  readonly keys: boolean;
}

/** Everything that one statement adds up. */
interface Asked {
  readonly spans: Spans;
  readonly filter: SumsFilter;
}

export interface FoundSums extends SumTexts {
  readonly shop_id: string;
  /** The first business date of the period; null unless asked for. */
  readonly starts: string | null;
  /** The hour of the day in the shop's zone; null unless asked for. */
  readonly hour: number | null;
  /** Null unless asked for. */
  readonly key: string | null;
}

export interface SkuSums extends Pick<SumTexts, SkuSum> {
  readonly key: string;
  readonly name: string;
}

const sumsOf = (dimension: Dimension, source: Source): string => `${dimension}-from-${source}`;

const SUMS_OF: ReadonlyMap<string, Statement<FoundSums>> = new Map(
  DIMENSIONS.flatMap((dimension) =>
    SOURCES.flatMap((source) => {
      const text = sumsSql(dimension, source);
      if (text === undefined) return [];
      const key = sumsOf(dimension, source);
      return [[key, statement<FoundSums>(`kpis.sums-of-${key}`, text)] as const];
    }),
  ),
);

const TOP_SKUS: ReadonlyMap<string, Statement<SkuSums>> = new Map(
  SOURCES.flatMap((source) => {
    const text = topSkusSql(source);
    return text === undefined
      ? []
      : [[source, statement<SkuSums>(`kpis.top-skus-from-${source}`, text)] as const];
  }),
);

/**
 * A plan that a connection keeps may have been made while few receipts were marked; it then reads the marks of all
 * organizations, however many they have become.
 */
const CUSTOM_PLANS = statement<{ readonly plan_cache_mode: string }>(
  'kpis.custom-plans',
  `SELECT set_config('plan_cache_mode', 'force_custom_plan', true) AS plan_cache_mode`,
);

const NAMES = statement<{ readonly id: string; readonly name: string }>(
  'kpis.names-of-sellers',
  `SELECT u.id, u.name FROM unnest($2::uuid[]) AS s (id)
    CROSS JOIN LATERAL (SELECT u.id, u.name FROM users u
      WHERE u.organization_id = $1 AND u.id = s.id OFFSET 0) u`,
);

/** Reads sums of receipts. The tables of receipts, products and people belong to other features, so it writes nothing. */
@Injectable()
export class SumsRepository {
  private readonly planned = new WeakSet<Tx>();

  sums(
    tx: Tx,
    dimension: Dimension,
    question: Asked & { readonly detail: SumsDetail },
  ): Promise<FoundSums[]> {
    const { starts, hours, keys } = question.detail;
    const sql = of(SUMS_OF, sumsOf(dimension, sourceOf(dimension, question)));
    return this.rows(tx, sql, [...paramsOf(tx, dimension, question), starts, hours, keys]);
  }

  topSkus(tx: Tx, question: Asked & { readonly limit: number }): Promise<SkuSums[]> {
    const sql = of(TOP_SKUS, sourceOf('SKU', question));
    return this.rows(tx, sql, [...paramsOf(tx, 'SKU', question), question.limit]);
  }

  /** Returns the names of people by their ids. */
  async names(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await tx.rows(NAMES, [tx.organizationId, ids]);
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** The first statement of a transaction takes the setting along, so that nobody has to think of it. */
  private async rows<Row extends FoundSums | SkuSums>(
    tx: Tx,
    sql: Statement<Row>,
    params: unknown[],
  ): Promise<Row[]> {
    if (this.planned.has(tx)) return tx.rows(sql, params);
    this.planned.add(tx);
    const [, rows] = await Promise.all([tx.rows(CUSTOM_PLANS, []), tx.rows(sql, params)]);
    return rows;
  }
}

/** A question that reads sums has at least one rolled span, and one that reads receipts has none. */
function sourceOf(dimension: Dimension, { spans, filter }: Asked): Source {
  if (spans.rolled.length > 0) return spans.parts.length > 0 ? 'sums-and-part' : 'sums';
  return filter.category === null || dimension === 'SKU' ? 'receipts' : 'receipts-of-category';
}

function of<Row>(statements: ReadonlyMap<string, Statement<Row>>, name: string): Statement<Row> {
  const sql = statements.get(name);
  if (sql === undefined) throw new Error(`There is no statement ${name}`);
  return sql;
}

function paramsOf(tx: Tx, dimension: Dimension, asked: Asked): unknown[] {
  const { spans, filter } = asked;
  const first = [tx.organizationId, filter.keys, filter.category];
  const source = sourceOf(dimension, asked);
  if (source === 'sums') return [...first, ...rolledParams(spans)];
  if (source === 'sums-and-part') return [...first, ...rolledParams(spans), ...partParams(spans)];
  const scanned = [
    spans.scanned.map(({ shopId }) => shopId),
    spans.scanned.map((span) => span.first),
    spans.scanned.map(({ last }) => last),
  ];
  return [...first, ...partParams(spans), ...scanned, filter.sellers, filter.method];
}

function rolledParams({ rolled }: Spans): unknown[] {
  return [
    rolled.map(({ shopId }) => shopId),
    rolled.map(({ period }) => period),
    rolled.map(({ first }) => first),
    rolled.map(({ last }) => last),
    rolled.map(({ through }) => through),
    rolled.map(({ quarterBefore }) => quarterBefore),
  ];
}

function partParams({ parts }: Spans): unknown[] {
  return [
    parts.map(({ shopId }) => shopId),
    parts.map(({ date }) => date),
    parts.map(({ since }) => since ?? '-infinity'),
    parts.map(({ before }) => before),
  ];
}
