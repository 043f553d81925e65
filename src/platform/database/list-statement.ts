import type pg from 'pg';
import type { PageRequest } from '../../kernel/page.js';
import type { Selection } from './statement.js';
import type { Tx } from './tx.js';

/** The statement of a list of an organization's rows, with only those filters that the client has given. */
export class ListStatement {
  private readonly params: unknown[];
  private readonly conditions = ['organization_id = $1'];
  private fence: readonly string[] | undefined;

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
   * Keeps the rows whose column has one of these values. A single value is compared as such, because only then does an
   * index that begins with the column have the order of the list.
   * @param values  undefined = all rows
   */
  whereAmong(
    column: string,
    values: readonly string[] | undefined,
    type: 'uuid' | 'text' = 'uuid',
  ): this {
    return values?.length === 1
      ? this.where(`${column} = ?`, values[0])
      : this.where(`${column} = ANY(?::${type}[])`, values);
  }

  /**
   * Moves all conditions so far into a sub-select that the planner does not merge. This is for conditions
   * that few rows meet: those rows are found first and ordered afterwards. Otherwise the planner may read
   * all rows in their order and compare each one.
   */
  fenced(): this {
    const [organization = ''] = this.conditions;
    this.fence = this.conditions.splice(0, this.conditions.length, organization);
    return this;
  }

  /** @returns one row more than the page holds */
  async page<Row extends pg.QueryResultRow>(
    selection: Selection<Row>,
    page: PageRequest,
  ): Promise<Row[]> {
    const { after } = selection.parts;
    if (after === undefined) throw new Error(`${selection.name} has no key for pages`);
    if (page.after) this.where(after, ...page.after);
    return this.send(selection, `$${this.params.push(page.limit + 1)}`);
  }

  /** All rows, where their number is bounded in another way. */
  async all<Row extends pg.QueryResultRow>(selection: Selection<Row>): Promise<Row[]> {
    return this.send(selection);
  }

  private async send<Row extends pg.QueryResultRow>(
    selection: Selection<Row>,
    limit?: string,
  ): Promise<Row[]> {
    const { conditions, fence: fenced } = this;
    return this.tx.unprepared(selection.filtered({ conditions, fenced, limit }), this.params);
  }
}
