import { Button } from '@mantine/core';
import type { Schemas } from '../../../api/client';
import { useTexts } from '../../../i18n/messages';
import { RowsLink } from '../../../parts/figure/rows-link';
import { Tag, type Tone } from '../../../parts/tag/tag';
import { valueOf, type Target } from './target-kinds';
import { useMayChange, useWhose } from './use-whose';
import styles from './targets.module.css';

export type Status = Schemas['TargetStatusView'];

const TONES: Record<NonNullable<Status['status']>, Tone> = {
  ON_TRACK: 'clock',
  BEATEN: 'clock',
  BEHIND: 'amber',
};

const share = (part: number, whole: number) =>
  `${String(Math.min(100, Math.max(0, whole === 0 ? 0 : (part / whole) * 100)))}%`;

function Bar({ status: { status, value, expected, target } }: { status: Status }) {
  return (
    <div className={styles.bar} aria-hidden="true">
      <i
        className={status === 'BEHIND' ? styles.behind : undefined}
        style={{ width: share(value ?? 0, target.value) }}
      />
      {expected < target.value && <b style={{ left: share(expected, target.value) }} />}
    </div>
  );
}

export function EditButton({ target, onEdit }: { target: Target; onEdit: (id: string) => void }) {
  const { m } = useTexts();
  const whose = useWhose([target]);
  if (!useMayChange()(target)) return null;
  return (
    <Button
      variant="subtle"
      size="xs"
      className={styles.edit}
      aria-label={`${m.targets.edit}: ${m.targets.kpis[target.kpi]}, ${whose(target)}`}
      onClick={() => onEdit(target.id)}
    >
      {m.targets.edit}
    </Button>
  );
}

/** One target that holds today: how far it is, and where it should be by now. */
export function TargetRow(props: { status: Status; onEdit: (id: string) => void }) {
  const { m, f } = useTexts();
  const whose = useWhose([props.status.target]);
  const { target, status, value, run_rate: pace, ...row } = props.status;
  const words = (amount: number | null) => valueOf(target, amount, f);
  const late = status === 'BEHIND' && target.direction === 'AT_MOST';
  return (
    <li className={styles.target}>
      <div className={styles.name}>
        <b>{m.targets.kpis[target.kpi]}</b>
        {status !== null && (
          <Tag tone={TONES[status]} text={late ? m.targets.over : m.targets.states[status]} />
        )}
      </div>
      <p className={styles.value}>
        <b>
          <RowsLink proof={row.proof}>{words(value)}</RowsLink>
        </b>{' '}
        {target.direction === 'AT_MOST'
          ? m.targets.atMost(words(target.value))
          : m.targets.of(words(target.value))}
      </p>
      <Bar status={props.status} />
      <div className={styles.under}>
        <p className={styles.facts}>
          {whose(target)} · {f.days(row.from, row.to)}
          {pace !== null && !row.is_over && ` · ${m.targets.pace(words(pace))}`}
        </p>
        <EditButton target={target} onEdit={props.onEdit} />
      </div>
    </li>
  );
}
