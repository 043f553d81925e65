import { Button } from '@mantine/core';
import { IconClockPause } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { useAttempt } from '../../api/attempt';
import { api, problemOf, type Schemas } from '../../api/client';
import { CHANGED_BY_HOURS } from '../../api/queries';
import { serverNow } from '../../api/server-clock';
import { useTexts } from '../../i18n/messages';
import { DayRail, Ruler } from '../../parts/day/day-rail';
import { scaleOf, spanOf } from '../../parts/day/day-scale';
import { Tag } from '../../parts/tag/tag';
import { wallTimeOf } from '../../parts/time/wall-clock';
import { toast } from '../../parts/toast/toast';
import { Evidence } from './evidence';
import { History } from './history';
import { ShiftRequests } from './shift-requests';
import { ReasonField, TimeFields } from './shift-fields';
import { timesOf, workedOf } from './shift-times';
import styles from './timesheets.module.css';

type Shift = Schemas['ShiftView'];

interface ShiftCorrectionProps {
  readonly shift: Shift;
  readonly isReadOnly: boolean;
  readonly onDone: () => void;
}

const LEAST_HOURS = 8;

function Rail({ shift }: { shift: Shift }) {
  const span = spanOf(shift);
  const [now] = useState(serverNow);
  const end = span.end ?? now;
  const scale = scaleOf([span], end, LEAST_HOURS);
  const day = { plan: null, shifts: [span], breaks: shift.breaks.map(spanOf), idle: [] };
  const zone = shift.shop.time_zone;
  return (
    <div className={styles.rail}>
      <DayRail day={day} scale={scale} now={end} zone={zone} />
      <Ruler scale={scale} zone={zone} />
    </div>
  );
}

function Breaks({ shift }: { shift: Shift }) {
  const { m, f } = useTexts();
  const time = (instant: string) => f.time(instant, shift.shop.time_zone);
  if (shift.breaks.length === 0) return null;
  return (
    <ul className={styles.breaks}>
      {shift.breaks.map((rest) => (
        <li key={rest.id}>
          <b>
            {m.timesheets.rest(
              rest.name,
              time(rest.start_at),
              rest.end_at === null ? '…' : time(rest.end_at),
            )}
          </b>
          <small>{rest.is_paid ? m.timesheets.paid : m.timesheets.unpaid}</small>
        </li>
      ))}
    </ul>
  );
}

/** Correcting and confirming; each is sent once, and a conflict keeps what was typed. */
function useCorrection(shift: Shift, onDone: (text: string) => void) {
  const { m, f } = useTexts();
  const cache = useQueryClient();
  const attempt = useAttempt();
  const { name } = shift.user;
  const askAgain = () =>
    cache.invalidateQueries({
      predicate: ({ queryKey }) => CHANGED_BY_HOURS.includes(String(queryKey[1])),
    });
  const onError = (error: unknown) => {
    attempt.settle(error);
    if (problemOf(error)?.status === 409) void askAgain();
  };
  const after = async (text: string) => {
    attempt.settle(null);
    await askAgain();
    onDone(text);
  };
  const correct = api.useMutation('patch', '/shifts/{shift_id}', {
    onError,
    onSuccess: ({ business_date: day, worked_seconds: worked }) =>
      after(m.timesheets.saved(name, f.day(day), f.duration(worked))),
  });
  const confirm = api.useMutation('post', '/shifts/{shift_id}/confirm', {
    onError,
    onSuccess: () => after(m.timesheets.confirmed(name)),
  });
  const params = (body: unknown) => ({
    path: { shift_id: shift.id },
    header: attempt.header(body),
  });
  return { correct, confirm, params };
}

function Correction({ shift, onDone }: { shift: Shift; onDone: (text: string) => void }) {
  const { m, f } = useTexts();
  const zone = shift.shop.time_zone;
  const timeOf = (instant: string | null) =>
    instant === null ? '' : wallTimeOf(Date.parse(instant), zone);
  const [start, setStart] = useState(timeOf(shift.start_at));
  const [end, setEnd] = useState(timeOf(shift.end_at));
  const [reason, setReason] = useState('');
  const { correct, confirm, params } = useCorrection(shift, onDone);
  const times = timesOf(shift, { start, end });
  function submit(event: SubmitEvent): void {
    event.preventDefault();
    const body = { version: shift.version, reason, ...times.changed };
    correct.mutate({ params: params(body), body });
  }
  const failed = correct.error ?? confirm.error;
  const worked = workedOf(shift, times);
  return (
    <form onSubmit={submit}>
      <Evidence shift={shift} inUse={end} onUse={setEnd} />
      <TimeFields start={start} end={end} onStart={setStart} onEnd={setEnd} />
      <Breaks shift={shift} />
      <dl className={styles.effect}>
        <div>
          <dt>{m.timesheets.thisDay}</dt>
          <dd>
            {worked !== null && worked !== shift.worked_seconds && (
              <s>{f.duration(shift.worked_seconds)}</s>
            )}{' '}
            <b>{f.duration(worked ?? shift.worked_seconds)}</b>
          </dd>
        </div>
      </dl>
      <ReasonField name={shift.user.name} reason={reason} onReason={setReason} />
      {failed !== null && (
        <p role="alert" className={styles.refused}>
          {problemOf(failed)?.title ?? m.error.unreachable}
        </p>
      )}
      <div className={styles.foot}>
        {shift.needs_confirmation && (
          <Button
            variant="default"
            loading={confirm.isPending}
            onClick={() => {
              const body = { version: shift.version };
              confirm.mutate({ params: params(body), body });
            }}
          >
            {m.timesheets.confirm}
          </Button>
        )}
        <Button type="submit" loading={correct.isPending}>
          {m.timesheets.save}
        </Button>
      </div>
    </form>
  );
}

/** The evidence first, then the fields, the effect, the reason, and what happened before. */
export function ShiftCorrection({ shift, isReadOnly, onDone }: ShiftCorrectionProps) {
  const { m, f } = useTexts();
  const time = (instant: string) => f.time(instant, shift.shop.time_zone);
  return (
    <section className={styles.shift}>
      <div className={styles.who}>
        <h3>
          {shift.end_at === null
            ? m.timesheets.shiftOpen(time(shift.start_at))
            : m.timesheets.shift(time(shift.start_at), time(shift.end_at))}
          <small>{shift.shop.name}</small>
        </h3>
        {shift.end_source === 'AUTO' && (
          <Tag tone="amber" icon={IconClockPause} text={m.timesheets.autoClosed} />
        )}
      </div>
      <Rail shift={shift} />
      <ShiftRequests shiftId={shift.id} />
      {isReadOnly ? (
        <Breaks shift={shift} />
      ) : (
        <Correction
          shift={shift}
          onDone={(text) => {
            toast(text);
            onDone();
          }}
        />
      )}
      <History shift={shift} />
    </section>
  );
}
