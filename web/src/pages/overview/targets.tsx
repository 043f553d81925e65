import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Schemas } from '../../api/client';
import { targetsQuery } from '../../api/queries/problems';
import type { Formats } from '../../i18n/formats';
import { useTexts } from '../../i18n/messages';
import { RowsLink } from '../../parts/figure/rows-link';
import { Asked } from '../../parts/panel/asked';
import { Panel } from '../../parts/panel/panel';
import { useNames } from '../../parts/people/names';
import { useMe } from '../../parts/shell/me';
import { Tag, type Tone } from '../../parts/tag/tag';
import styles from './targets.module.css';

type Status = Schemas['TargetStatusView'];

/** Shown at once; the others follow when they are asked for. */
const ROWS = 3;
const COUNTS: readonly string[] = ['total_receipts', 'refunds_count', 'net_quantity'];
const MEANS: readonly string[] = ['upt', 'receipts_per_labour_hour', 'units_per_labour_hour'];
const MEAN_AMOUNTS: readonly string[] = ['aov', 'net_sales_per_labour_hour'];
const PARTS: readonly string[] = [
  'gross_margin',
  'labour_ratio',
  'attendance_ratio',
  'punctuality_ratio',
];
const TONES: Record<NonNullable<Status['status']>, Tone> = {
  ON_TRACK: 'clock',
  BEATEN: 'clock',
  BEHIND: 'amber',
};

/** A figure of a target as the figures of the page show it. */
function valueOf({ kpi, currency }: Status['target'], value: number | null, f: Formats): string {
  if (value === null) return '—';
  if (MEANS.includes(kpi)) return f.number(value, 2);
  if (PARTS.includes(kpi)) return f.percent(value);
  if (COUNTS.includes(kpi)) return f.quantity(value);
  return MEAN_AMOUNTS.includes(kpi) ? f.money(value, currency) : f.moneyShort(value, currency);
}

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

function Target({ status: row }: { status: Status }) {
  const { m, f } = useTexts();
  const me = useMe();
  const nameOf = useNames();
  const { target, status, value, run_rate: pace } = row;
  const whose =
    target.user_id !== null
      ? nameOf(target.user_id)
      : (me.shops.find(({ id }) => id === target.shop_id)?.name ?? m.pick.allShops);
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
      <Bar status={row} />
      <p className={styles.facts}>
        {whose} · {f.days(row.from, row.to)}
        {pace !== null && !row.is_over && ` · ${m.targets.pace(words(pace))}`}
      </p>
    </li>
  );
}

/** Those of shops before those of people, and what is behind before what is not. */
function rankOf({ status, target }: Status): number {
  return (target.user_id === null ? 0 : 2) + (status === 'BEHIND' ? 0 : 1);
}

function TargetRows({ rows }: { rows: readonly Status[] }) {
  const { m } = useTexts();
  const sorted = rows.toSorted((a, b) => rankOf(a) - rankOf(b));
  const list = (some: readonly Status[]) => (
    <ul className={styles.list}>
      {some.map((status) => (
        <Target key={status.target.id} status={status} />
      ))}
    </ul>
  );
  const rest = sorted.slice(ROWS);
  return (
    <>
      {list(sorted.slice(0, ROWS))}
      {rest.length > 0 && (
        <details className={styles.rest}>
          <summary>{m.problems.more(rest.length)}</summary>
          {list(rest)}
        </details>
      )}
    </>
  );
}

/** How far the targets are that hold today, against where they should be by now. */
export function Targets({ shopId }: { shopId: string | undefined }) {
  const { m } = useTexts();
  const query = useQuery(targetsQuery(shopId));
  return (
    <Panel title={m.targets.title}>
      <Asked query={query} skeleton={<Skeleton height={260} />}>
        {({ data }) =>
          data.length === 0 ? (
            <p className={styles.facts}>{m.targets.none}</p>
          ) : (
            <TargetRows rows={data} />
          )
        }
      </Asked>
    </Panel>
  );
}
