import { Button } from '@mantine/core';
import { IconClockPlay, IconCoffee, IconPlayerStop } from '@tabler/icons-react';
import type { Schemas } from '../../api/client';
import { useTexts } from '../../i18n/messages';
import { DayRail, Ruler } from '../../parts/day/day-rail';
import { scaleOf, spanOf } from '../../parts/day/day-scale';
import { Refused } from '../../parts/form/refused';
import { useNow } from '../../parts/live/use-now';
import { StateTag } from '../../parts/people/state';
import { useShiftActions } from './use-shift-actions';
import styles from './clock-card.module.css';

type Shift = Schemas['ShiftDetailView'];

interface ClockCardProps {
  /** Null before the start. */
  readonly shift: Shift | null;
  readonly timeline: Schemas['TimelineView'] | undefined;
  readonly plan: Schemas['ScheduleView'] | undefined;
  readonly shopId: string;
  readonly zone: string;
}

const LEAST_HOURS = 9;

/** How this device is called in its session. */
const deviceLabel = () => (/Mobi|Android/.test(navigator.userAgent) ? 'Web (phone)' : 'Web');

function Actions({ shift, shopId }: Pick<ClockCardProps, 'shift' | 'shopId'>) {
  const { m } = useTexts();
  const actions = useShiftActions();
  const onBreak = shift?.breaks.some(({ end_at }) => end_at === null) === true;
  return (
    <>
      <div className={styles.actions}>
        {shift === null ? (
          <Button
            loading={actions.busy}
            leftSection={<IconClockPlay size={20} aria-hidden="true" />}
            onClick={() => actions.start(shopId, deviceLabel())}
          >
            {m.shift.start}
          </Button>
        ) : (
          <>
            <Button
              variant={onBreak ? 'filled' : 'default'}
              loading={actions.busy}
              leftSection={<IconCoffee size={20} aria-hidden="true" />}
              onClick={() => (onBreak ? actions.endBreak(shift.id) : actions.startBreak(shift.id))}
            >
              {onBreak ? m.shift.endBreak : m.shift.startBreak}
            </Button>
            <Button
              variant={onBreak ? 'default' : 'filled'}
              loading={actions.busy}
              leftSection={<IconPlayerStop size={20} aria-hidden="true" />}
              onClick={() => actions.end(shift.id)}
            >
              {m.shift.end}
            </Button>
          </>
        )}
      </div>
      <Refused error={actions.failed} lost={m.shift.failed} />
    </>
  );
}

/** Worked time grows between two answers of the server, unless the person is on an unpaid break. */
function workedNow(shift: Shift, now: number): number {
  const rest = shift.breaks.find(({ end_at, is_paid }) => end_at === null && !is_paid);
  const until = rest === undefined ? now : Date.parse(rest.start_at);
  return Math.max(0, (until - Date.parse(shift.start_at)) / 1000 - unpaidUntil(shift));
}

function unpaidUntil(shift: Shift): number {
  return shift.breaks
    .filter(({ end_at, is_paid }) => end_at !== null && !is_paid)
    .reduce(
      (sum, { start_at, end_at }) =>
        sum + (Date.parse(end_at ?? start_at) - Date.parse(start_at)) / 1000,
      0,
    );
}

function Facts({
  shift,
  plan,
  zone,
  now,
}: Omit<ClockCardProps, 'timeline' | 'shopId'> & { now: number }) {
  const { m, f } = useTexts();
  const breaks = shift === null ? 0 : shift.paid_break_seconds + shift.unpaid_break_seconds;
  const left = plan === undefined ? null : (Date.parse(plan.end_at) - now) / 1000;
  return (
    <dl className={styles.facts}>
      <div>
        <dt>{m.shift.planned}</dt>
        <dd>
          {plan === undefined
            ? m.shift.noPlan
            : `${f.time(plan.start_at, zone)}–${f.time(plan.end_at, zone)}`}
        </dd>
      </div>
      {shift !== null && (
        <div>
          <dt>{m.shift.breaks}</dt>
          <dd>{f.duration(breaks)}</dd>
        </div>
      )}
      {shift !== null && left !== null && left > 0 && (
        <div>
          <dt>{m.shift.left}</dt>
          <dd>{f.duration(left)}</dd>
        </div>
      )}
    </dl>
  );
}

/** State, time worked, the day on its axis, and at most two large buttons. */
export function ClockCard({ shift, timeline, plan, shopId, zone }: ClockCardProps) {
  const { m, f } = useTexts();
  const now = useNow();
  const rest = shift?.breaks.find(({ end_at }) => end_at === null);
  const day = {
    plan: plan === undefined ? null : spanOf(plan),
    shifts: (timeline?.shifts ?? []).map(spanOf),
    breaks: (timeline?.shifts ?? []).flatMap(({ breaks }) => breaks.map(spanOf)),
    idle: (timeline?.idle ?? []).map(spanOf),
  };
  const scale = scaleOf(
    day.plan === null ? day.shifts : [day.plan, ...day.shifts],
    now,
    LEAST_HOURS,
  );
  return (
    <section className={styles.card} aria-label={m.nav.myShift}>
      <p className={styles.top}>
        <StateTag
          state={shift === null ? 'OFFLINE' : rest === undefined ? 'WORKING' : 'ON_BREAK'}
        />
        {shift === null
          ? m.shift.notYet
          : m.shift.since(f.time(rest?.start_at ?? shift.start_at, zone))}
      </p>
      {shift !== null && (
        <p className={styles.time}>
          <b>
            {rest === undefined
              ? f.duration(workedNow(shift, now))
              : f.duration((now - Date.parse(rest.start_at)) / 1000)}
          </b>
          <span>{rest === undefined ? m.shift.workedToday : m.shift.onBreak}</span>
        </p>
      )}
      <DayRail day={day} scale={scale} now={now} zone={zone} tall />
      <Ruler scale={scale} zone={zone} />
      <Facts shift={shift} plan={plan} zone={zone} now={now} />
      <Actions shift={shift} shopId={shopId} />
    </section>
  );
}
