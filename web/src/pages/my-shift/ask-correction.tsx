import { NativeSelect, Skeleton, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { client, type Schemas } from '../../api/client';
import { CHANGED_BY_CORRECTION, shiftsOfPersonInDaysQuery } from '../../api/queries/corrections';
import { useSend } from '../../api/send';
import { useTexts } from '../../i18n/messages';
import { FormFoot } from '../../parts/form/form-foot';
import form from '../../parts/form/form.module.css';
import { Refused } from '../../parts/form/refused';
import { SideForm } from '../../parts/form/side-form';
import { Asked } from '../../parts/panel/asked';
import { useMe } from '../../parts/shell/me';
import { addDays } from '../../parts/time/calendar';
import { spanAt } from '../../parts/time/span';
import { wallDateOf, wallTimeOf } from '../../parts/time/wall-clock';
import { toast } from '../../parts/toast/toast';

type Shift = Schemas['ShiftView'];

/** Shifts of these days can be chosen; older ones are asked for at the shop. */
const DAYS = 31;

const timesOf = ({ start_at, end_at, shop }: Shift) => ({
  start: wallTimeOf(Date.parse(start_at), shop.time_zone),
  end: end_at === null ? '' : wallTimeOf(Date.parse(end_at), shop.time_zone),
});

/** Only what is to be another time: what stays keeps its seconds. */
function changesOf(shift: Shift, typed: ReturnType<typeof timesOf>) {
  const before = timesOf(shift);
  const date = wallDateOf(Date.parse(shift.start_at), shift.shop.time_zone);
  const { startMs, endMs } = spanAt(date, typed, shift.shop.time_zone);
  return {
    ...(typed.start === before.start ? {} : { start_at: new Date(startMs).toISOString() }),
    ...(typed.end === before.end ? {} : { end_at: new Date(endMs).toISOString() }),
  };
}

interface FieldsProps {
  readonly shifts: readonly Shift[];
  readonly onClose: () => void;
  readonly close: () => void;
}

function useAsk(shiftId: string, onClose: () => void) {
  const { m } = useTexts();
  return useSend({
    ask: (body: Schemas['ProposeCorrectionBody'], header) =>
      client.POST('/shifts/{shift_id}/correction-requests', {
        params: { path: { shift_id: shiftId }, header },
        body,
      }),
    changes: CHANGED_BY_CORRECTION,
    onDone: () => {
      toast(m.corrections.sent);
      onClose();
    },
  });
}

function Fields({ shifts, onClose, close, first }: FieldsProps & { first: Shift }) {
  const { m, f } = useTexts();
  const [shift, setShift] = useState(first);
  const [typed, setTyped] = useState(timesOf(first));
  const [reason, setReason] = useState('');
  const ask = useAsk(shift.id, onClose);
  function submit(event: SubmitEvent): void {
    event.preventDefault();
    ask.mutate({ version: shift.version, reason, ...changesOf(shift, typed) });
  }
  const choose = (id: string) => {
    const chosen = shifts.find((each) => each.id === id) ?? first;
    setShift(chosen);
    setTyped(timesOf(chosen));
  };
  const field = (name: keyof typeof typed) => ({
    ...{ type: 'time', required: true, withAsterisk: false, value: typed[name] },
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      setTyped((before) => ({ ...before, [name]: value })),
  });
  return (
    <form className={form.form} onSubmit={submit}>
      <NativeSelect
        label={m.corrections.shift}
        value={shift.id}
        data={shifts.map((each) => {
          const { start, end } = timesOf(each);
          return { value: each.id, label: `${f.day(each.business_date)}, ${start}–${end}` };
        })}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      <div className={form.pair}>
        <TextInput label={m.timesheets.start} {...field('start')} />
        <TextInput label={m.timesheets.end} {...field('end')} />
      </div>
      <Textarea
        label={m.timesheets.reason}
        description={m.corrections.reasonHint}
        required
        withAsterisk={false}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Refused error={ask.error} withFaults />
      <FormFoot action={m.corrections.send} isSending={ask.isPending} onCancel={close} />
    </form>
  );
}

/** Asks for other times of one of my shifts that have ended. */
export function AskCorrection({ date, onClose }: { date: string; onClose: () => void }) {
  const { m } = useTexts();
  const me = useMe();
  const query = useQuery(shiftsOfPersonInDaysQuery(me.id, addDays(date, -DAYS), date));
  return (
    <SideForm title={m.corrections.ask} onClose={onClose}>
      {(close) => (
        <Asked query={query} skeleton={<Skeleton height={320} />}>
          {({ data }) => {
            const ended = data
              .filter(({ end_at }) => end_at !== null)
              .toSorted((a, b) => b.start_at.localeCompare(a.start_at));
            const [first] = ended;
            return first === undefined ? (
              <p>{m.corrections.noShift}</p>
            ) : (
              <Fields shifts={ended} first={first} onClose={onClose} close={close} />
            );
          }}
        </Asked>
      )}
    </SideForm>
  );
}
