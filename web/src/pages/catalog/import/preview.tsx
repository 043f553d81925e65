import { Button } from '@mantine/core';
import { useTexts } from '../../../i18n/messages';
import { Panel } from '../../../parts/panel/panel';
import { Table, type Column } from '../../../parts/panel/table';
import { Tag, type Tone } from '../../../parts/tag/tag';
import { cellOf, type CsvRow } from './csv-file';
import { Failures } from './failures';
import type { Failure } from './pieces';
import { Progress } from './progress';
import { useRun, type Tried } from './use-import';
import styles from './import.module.css';

const SHOWN_ROWS = 20;
const TONES: Record<Failure['result'] | 'unchanged', Tone> = {
  ...{ created: 'clock', updated: 'till', unchanged: 'grey', failed: 'red' },
};

/** What the whole file would do, in four figures. */
function Counts({ report }: Tried) {
  const { m, f } = useTexts();
  return (
    <dl className={styles.counts}>
      {(['created', 'updated', 'unchanged', 'failed'] as const).map((name) => (
        <div key={name} data-wrong={name === 'failed' && report.failed > 0 ? 'true' : undefined}>
          <dd>{f.number(report[name])}</dd>
          <dt>{m.catalog.import.counts[name]}</dt>
        </div>
      ))}
    </dl>
  );
}

function FirstRows({ file, report }: Tried) {
  const { m, f } = useTexts();
  const results = new Map(report.rows.map(({ line, result }) => [line, result]));
  // The report leaves out unchanged rows, and of a long one those that succeed.
  const resultOf = ({ line }: CsvRow) =>
    results.get(line) ?? (report.rows_omitted === 0 ? 'unchanged' : undefined);
  const columns: readonly Column<CsvRow>[] = [
    { key: 'sku', title: m.catalog.sku, cell: (row) => <b>{cellOf(file, row, 'sku')}</b> },
    { key: 'name', title: m.catalog.name, cell: (row) => cellOf(file, row, 'name') },
    {
      ...{ key: 'price', title: m.catalog.columns.price, isNumber: true },
      cell: (row) => cellOf(file, row, 'price'),
    },
    {
      key: 'result',
      title: m.catalog.import.result,
      cell: (row) => {
        const result = resultOf(row);
        return result && <Tag tone={TONES[result]} text={m.catalog.import.results[result]} />;
      },
    },
    {
      ...{ key: 'line', title: m.catalog.import.line, isNumber: true, isWide: true },
      cell: ({ line }) => f.number(line),
    },
  ];
  const rows = file.rows.slice(0, SHOWN_ROWS);
  return (
    <Panel flush title={m.catalog.import.first(f.number(rows.length))}>
      <Table columns={columns} rows={rows} keyOf={({ line }) => String(line)} />
    </Panel>
  );
}

/** Nothing is changed before it is confirmed here. */
export function Preview({ tried, onOther }: { tried: Tried; onOther: () => void }) {
  const { m, f } = useTexts();
  const { run, start, stop, goOn } = useRun(tried);
  const { file, report } = tried;
  const changes = report.created + report.updated;
  if (run !== null) return <Progress {...{ run, tried, stop, goOn, onOther }} />;
  return (
    <div className={styles.stack}>
      <Panel
        title={m.catalog.import.preview}
        hint={m.catalog.import.chosen(file.name, f.number(file.rows.length))}
      >
        <Counts {...tried} />
        {file.rows.length === 0 ? (
          <p>{m.catalog.import.noRows}</p>
        ) : (
          changes === 0 && report.failed === 0 && <p>{m.catalog.import.nothing}</p>
        )}
        <div className={styles.actions}>
          <Button variant="default" onClick={onOther}>
            {m.catalog.import.other}
          </Button>
          {changes > 0 && (
            <Button onClick={start}>
              {m.catalog.import.confirm(f.number(changes), changes === 1)}
            </Button>
          )}
        </div>
      </Panel>
      <Failures {...tried} />
      {file.rows.length > 0 && <FirstRows {...tried} />}
    </div>
  );
}
