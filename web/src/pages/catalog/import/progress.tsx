import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTexts } from '../../../i18n/messages';
import { Refused } from '../../../parts/form/refused';
import { Panel } from '../../../parts/panel/panel';
import { saveText } from '../../../api/download';
import { Failures } from './failures';
import type { Messages } from '../../../i18n/es';
import { failuresOf, reasonOf } from './pieces';
import type { Tried, useRun } from './use-import';
import styles from './import.module.css';

interface ProgressProps {
  readonly run: NonNullable<ReturnType<typeof useRun>['run']>;
  readonly tried: Tried;
  readonly stop: () => void;
  readonly goOn: () => void;
  readonly onOther: () => void;
}

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

function saveFailures({ file, report }: Tried, words: Messages['rowFaults']): void {
  const lines = failuresOf(report).map((failure) =>
    [String(failure.line), quoted(failure.sku), quoted(reasonOf(words, failure))].join(','),
  );
  saveText(
    `${file.name.replace(/\.\w+$/, '')}-failed.csv`,
    ['line,sku,reason', ...lines].join('\n'),
  );
}

function Bar({ run }: Pick<ProgressProps, 'run'>) {
  const { m, f } = useTexts();
  const all = run.pieces.reduce((sum, { rows }) => sum + rows, 0);
  const done = run.pieces.slice(0, run.done).reduce((sum, { rows }) => sum + rows, 0);
  return (
    <>
      <progress
        className={styles.bar}
        value={done}
        max={all}
        aria-label={m.catalog.import.running}
      />
      <p role="status">{m.catalog.import.progress(f.number(done), f.number(all))}</p>
    </>
  );
}

function Result({ run, tried, onOther }: Pick<ProgressProps, 'run' | 'tried' | 'onOther'>) {
  const { m, f } = useTexts();
  const words = m.catalog.import.doneCounts;
  const counts = (['created', 'updated', 'unchanged', 'failed'] as const)
    .filter((name) => run.counts[name] > 0)
    .map((name) => `${words[name]}: ${f.number(run.counts[name])}`);
  return (
    <>
      <p className={styles.done} role="status">
        <IconCircleCheck size={20} aria-hidden="true" />
        {counts.join(' · ')}
      </p>
      <div className={styles.actions}>
        {tried.report.failed > 0 && (
          <Button variant="default" onClick={() => saveFailures(tried, m.rowFaults)}>
            {m.catalog.import.saveFailures}
          </Button>
        )}
        <Button variant="default" onClick={onOther}>
          {m.catalog.import.other}
        </Button>
        <Button component={Link} to="/catalog">
          {m.catalog.import.see}
        </Button>
      </div>
    </>
  );
}

/** How far the import is, and at its end what it did. */
export function Progress({ run, tried, stop, goOn, onOther }: ProgressProps) {
  const { m } = useTexts();
  if (run.state === 'done')
    return (
      <div className={styles.stack}>
        <Panel title={m.catalog.import.done}>
          <Result {...{ run, tried, onOther }} />
        </Panel>
        <Failures {...tried} />
      </div>
    );
  return (
    <Panel title={m.catalog.import.running}>
      <Bar run={run} />
      {run.state === 'stopped' && <p role="status">{m.catalog.import.stopped}</p>}
      {run.state === 'broken' && <Refused error={run.error} />}
      <div className={styles.actions}>
        {run.state === 'running' ? (
          <Button variant="default" onClick={stop}>
            {m.catalog.import.stop}
          </Button>
        ) : (
          <>
            <Button variant="default" onClick={onOther}>
              {m.catalog.import.other}
            </Button>
            <Button onClick={goOn}>{m.catalog.import.goOn}</Button>
          </>
        )}
      </div>
    </Panel>
  );
}
