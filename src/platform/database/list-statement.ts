import type pg from 'pg';
import type { PageRequest } from '../../kernel/page.js';
import type { Tx } from './tx.js';

/** The statement of a list of an organization's rows, with only those filters that the client has given. */
export class ListStatement {
  private readonly params: unknown[];
  private readonly conditions = ['organization_id = $1'];

  constructor(private readonly tx: Tx) {
    this.params = [tx.organizationId];
  }

  /**
   * @param condition  SQL; each `?` in it stands for the next value
   * @param values  the condition is left out if one of them is undefined
   */
  where(condition: string, ...values: readonly unknown[]): this {
    if (values.includes(undefined)) return this;
    let next = 0;
    this.conditions.push(condition.replaceAll('?', () => `$${this.params.push(values[next++])}`));
    return this;
  }

  /**
   * Moves all conditions so far into a sub-select that the planner does not merge. This is for conditions
   * that few rows meet: those rows are found first and ordered afterwards. Otherwise the planner may read
   * all rows in their order and compare each one.
   * @returns what to select from
   */
  fenced(table: string): string {
    const [organization = ''] = this.conditions;
    const found = this.conditions.splice(0, this.conditions.length, organization);
    return `(SELECT * FROM ${table} WHERE ${found.join(' AND ')} OFFSET 0) ${table}`;
  }

  /**
   * @param after  compares the sort key with the last one already seen: `(day, id) < (?::date, ?::uuid)`
   * @param order  of the same key, which ends in a unique column
   * @returns one row more than the page holds
   */
  async page<Row extends pg.QueryResultRow>(
    select: string,
    { after, order }: { readonly after: string; readonly order: string },
    page: PageRequest,
  ): Promise<Row[]> {
    if (page.after) this.where(after, ...page.after);
    const limit = `$${this.params.push(page.limit + 1)}`;
    return this.tx.unprepared<Row>(`${this.selected(select, order)} LIMIT ${limit}`, this.params);
  }

  /** All rows, where their number is bounded in another way. @param order  ends in a unique column */
  async all<Row extends pg.QueryResultRow>(select: string, order: string): Promise<Row[]> {
    return this.tx.unprepared<Row>(this.selected(select, order), this.params);
  }

  private selected(select: string, order: string): string {
    return `${select} WHERE ${this.conditions.join(' AND ')} ORDER BY ${order}`;
  }
}
