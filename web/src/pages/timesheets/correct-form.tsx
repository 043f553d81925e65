import { Button } from '@mantine/core';
import type { SubmitEvent } from 'react';
import { client, type Schemas } from '../../api/client';
import { CHANGED_BY_HOURS } from '../../api/queries';
import { useSend } from '../../api/send';
import { useTexts } from '../../i18n/messages';
import { Conflict } from '../../parts/form/conflict';
import { useDraft } from '../../parts/form/draft';
import { Refused } from '../../parts/form/refused';
import { wallTimeOf } from '../../parts/time/wall-clock';
import { Breaks } from './breaks';
import { Evidence } from './evidence';
import { Effect, ReasonField, TimeFields } from './shift-fields';
import { timesOf, workedOf, type Typed } from './shift-times';
import { useLastAuthor } from './use-last-author';
import styles from './timesheets.module.css';

type Shift = Schemas['ShiftView'];

interface CorrectFormProps {
  readonly shift: Shift;
  readonly onDone: (text: string) => void;
}

/** Correcting and confirming; each is sent once, and a conflict keeps what was typed. */
function useCorrection(shift: Shift, onDone: (text: string) => void) {
  const { m, f } = useTexts();
  const path = { shift_id: shift.id };
  const { name } = shift.user;
  return {
    correct: useSend({
      changes: CHANGED_BY_HOURS,
      ask: (body: Schemas['CorrectShiftBody'], header) =>
        client.PATCH('/shifts/{shift_id}', { params: { path, header }, body }),
      onDone: ({ business_date: day, worked_seconds: worked }) =>
        onDone(m.timesheets.saved(name, f.day(day), f.duration(worked))),
    }),
    confirm: useSend({
      changes: CHANGED_BY_HOURS,
      ask: (body: Schemas['ConfirmShiftBody'], header) =>
        client.POST('/shifts/{shift_id}/confirm', { params: { path, header }, body }),
      onDone: () => onDone(m.timesheets.confirmed(name)),
    }),
  };
}

/** The two times of a shift on the clock of its shop, and no reason yet. */
function typedOf({ start_at: start, end_at: end, shop }: Shift): Typed & { reason: string } {
  const time = (instant: string | null) =>
    instant === null ? '' : wallTimeOf(Date.parse(instant), shop.time_zone);
  return { start: time(start), end: time(end), reason: '' };
}

/** Corrects the times of a shift at once, with the reason. */
export function CorrectForm({ shift, onDone }: CorrectFormProps) {
  const { m } = useTexts();
  const draft = useDraft(shift, typedOf);
  const { typed, change } = draft;
  const { correct, confirm } = useCorrection(shift, onDone);
  const author = useLastAuthor(shift);
  const save = (wanted: Pick<typeof draft, 'typed' | 'version'>) => {
    const { version, typed: now } = wanted;
    correct.mutate({ version, reason: now.reason, ...timesOf(shift, now).changed });
  };
  function submit(event: SubmitEvent): void {
    event.preventDefault();
    save(draft);
  }
  return (
    <form onSubmit={submit}>
      <Evidence shift={shift} inUse={typed.end} onUse={(end) => change({ end })} />
      <TimeFields
        {...{ start: typed.start, end: typed.end }}
        onStart={(start) => change({ start })}
        onEnd={(end) => change({ end })}
      />
      <Breaks shift={shift} />
      <Effect before={shift.worked_seconds} after={workedOf(shift, timesOf(shift, typed))} />
      <ReasonField
        hint={m.timesheets.reasonHint(shift.user.name)}
        reason={typed.reason}
        onReason={(reason) => change({ reason })}
      />
      <Conflict
        withFaults
        {...{ send: correct, draft, at: shift.updated_at, by: author, onMine: save }}
        fields={[
          { name: 'start', label: m.timesheets.start },
          { name: 'end', label: m.timesheets.end },
        ]}
      />
      <Refused error={confirm.error} />
      <div className={styles.foot}>
        {shift.needs_confirmation && (
          <Button
            variant="default"
            loading={confirm.isPending}
            onClick={() => confirm.mutate({ version: shift.version })}
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
