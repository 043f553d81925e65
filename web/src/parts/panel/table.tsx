import type { ReactNode } from 'react';
import styles from './table.module.css';

export interface Column<Row> {
  readonly key: string;
  readonly title: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  /** The cell below all rows. */
  readonly foot?: ReactNode;
  readonly isNumber?: boolean;
  /** Only where the table has the room: hardly on a phone, or with large text. */
  readonly isWide?: boolean;
}

interface TableProps<Row> {
  /** The first column names the row. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /**
   * Each row opens something: the link or the button in its first cell reaches over the whole row. `isOpen` marks
   * the row that is open.
   */
  readonly opens?: { readonly isOpen: (row: Row) => boolean };
}

function classOf({ isNumber = false, isWide = false }: Column<never>): string | undefined {
  const names = [isNumber ? styles.number : '', isWide ? styles.wide : ''].filter(Boolean);
  return names.length === 0 ? undefined : names.join(' ');
}

/** Rows with the same lines in every panel. */
export function Table<Row>({ columns, rows, keyOf, opens }: TableProps<Row>) {
  return (
    <div className={styles.room}>
      <table
        className={`${styles.table ?? ''} ${opens === undefined ? '' : (styles.opening ?? '')}`}
      >
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={classOf(column)}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)} aria-current={opens?.isOpen(row) === true ? 'true' : undefined}>
              {columns.map((column, index) => {
                const content = column.cell(row);
                return index === 0 ? (
                  <th key={column.key} scope="row" className={classOf(column)}>
                    {content}
                  </th>
                ) : (
                  <td key={column.key} className={classOf(column)}>
                    {content}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
        {columns.some(({ foot }) => foot !== undefined) && (
          <tfoot>
            <tr>
              {columns.map((column) => (
                <td key={column.key} className={classOf(column)}>
                  {column.foot}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}
