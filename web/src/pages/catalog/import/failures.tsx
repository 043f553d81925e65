import { useTexts } from '../../../i18n/messages';
import { Panel } from '../../../parts/panel/panel';
import { Table, type Column } from '../../../parts/panel/table';
import table from '../../../parts/panel/table.module.css';
import { failuresOf, reasonOf, type Failure } from './pieces';
import type { Tried } from './use-import';

const SHOWN = 100;

/** The rows that cannot be imported, each with its line and its reason. */
export function Failures({ report }: Tried) {
  const { m, f } = useTexts();
  if (report.failed === 0) return null;
  const failures = failuresOf(report).slice(0, SHOWN);
  const columns: readonly Column<Failure>[] = [
    { key: 'line', title: m.catalog.import.line, cell: ({ line }) => <b>{f.number(line)}</b> },
    { key: 'sku', title: m.catalog.sku, cell: ({ sku }) => (sku === '' ? '—' : sku) },
    {
      key: 'reason',
      title: m.catalog.import.reason,
      cell: (failure) => reasonOf(m.rowFaults, failure),
    },
  ];
  const more = report.failed - failures.length;
  return (
    <Panel
      flush
      title={m.catalog.import.failures(f.number(report.failed), report.failed === 1)}
      hint={m.catalog.import.failuresHint}
    >
      <Table columns={columns} rows={failures} keyOf={({ line }) => String(line)} />
      {more > 0 && <p className={table.empty}>{m.catalog.import.moreFailures(f.number(more))}</p>}
    </Panel>
  );
}
