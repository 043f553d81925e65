import { selection, statement } from './statement.js';
import type { Tx } from './tx.js';

interface Row {
  readonly id: string;
}

const FIND = statement<Row>('tests.find', 'SELECT id FROM shops WHERE organization_id = $1');

describe('a declared statement', () => {
  it('is refused if its name already has another text', () => {
    expect(() => statement<Row>('tests.find', 'SELECT 1 AS id')).toThrow(/tests\.find/);
  });

  it('includes the condition of its organization, and its order, if it is a list', () => {
    const list = selection<Row>('tests.list', {
      columns: 's.id',
      from: 'shops s',
      order: 's.id',
      after: 's.id > ?::uuid',
    });
    expect(list.text).toBe('SELECT s.id FROM shops s WHERE organization_id = $1 ORDER BY s.id');
  });

  it('keeps fenced conditions of a list apart under the alias of its table', () => {
    const list = selection<Row>('tests.fenced', {
      columns: 's.id',
      from: 'shops s',
      order: 's.id',
    });
    const { text } = list.filtered({
      conditions: ['organization_id = $1', 's.id > $3'],
      fenced: ['organization_id = $1', 'name = $2'],
      limit: '$4',
    });
    expect(text).toBe(
      'SELECT s.id FROM (SELECT * FROM shops s WHERE organization_id = $1 AND name = $2 OFFSET 0) s' +
        ' WHERE organization_id = $1 AND s.id > $3 ORDER BY s.id LIMIT $4',
    );
  });

  it('is the only thing that a transaction accepts', () => {
    // Never called: the compiler checks it.
    const send = async (tx: Tx): Promise<Row[][]> => [
      await tx.rows(FIND, []),
      // @ts-expect-error The object looks like a statement, but nothing describes its text.
      await tx.rows<Row>({ name: 'tests.find', text: 'SELECT' }, []),
      // @ts-expect-error A text has no declared columns.
      await tx.unprepared<Row>('SELECT', []),
      // @ts-expect-error The rows are those that the declaration names.
      await tx.rows<Row & { readonly name: string }>(FIND, []),
    ];
    expect(send).toBeDefined();
  });
});
