import { Button } from '@mantine/core';
import type { SubmitEvent } from 'react';
import { client, type Schemas } from '../../api/client';
import { CHANGED_BY_CORRECTION } from '../../api/queries/corrections';
import { useSend } from '../../api/send';
import { useTexts } from '../../i18n/messages';
import { Versions, type ShiftVersion } from '../../parts/corrections/versions';
import { Conflict } from '../../parts/form/conflict';
import { useDraft } from '../../parts/form/draft';
import { wallTimeOf } from '../../parts/time/wall-clock';
import { BreakFields } from './break-fields';
import { Evidence } from './evidence';
import { Effect, ReasonField, TimeFields } from './shift-fields';
import { breaksOf, timesOf, typedBreaksOf, workedOf, type TypedBreak } from './shift-times';
import { useLastAuthor } from './use-last-author';
import styles from './timesheets.module.css';

type Shift = Schemas['ShiftView'];
type Body = Schemas['ProposeCorrectionBody'];

interface Typed {
  readonly start: string;
  readonly end: string;
  readonly breaks: readonly TypedBreak[];
  readonly reason: string;
}

function typedOf(shift: Shift): Typed {
  const time = (instant: string | null) =>
    instant === null ? '' : wallTimeOf(Date.parse(instant), shift.shop.time_zone);
  return {
    ...{ start: time(shift.start_at), end: time(shift.end_at), reason: '' },
    breaks: typedBreaksOf(shift),
  };
}

/** The shift as it would be, to look at before it is sent. */
function versionOf(shift: Shift, typed: Typed): ShiftVersion {
  const { startMs, endMs } = timesOf(shift, typed);
  return {
    start_at: new Date(startMs).toISOString(),
    end_at: endMs === null ? null : new Date(endMs).toISOString(),
    breaks: breaksOf(shift, startMs, typed.breaks).map(({ isPaid, ...rest }) => ({
      ...rest,
      is_paid: isPaid,
    })),
  };
}

/** Breaks are sent only where they are to be others; otherwise they follow the new times by themselves. */
function bodyOf(shift: Shift, typed: Typed): Omit<Body, 'version'> {
  const { startMs, changed } = timesOf(shift, typed);
  const isSame = JSON.stringify(typed.breaks) === JSON.stringify(typedBreaksOf(shift));
  const breaks = breaksOf(shift, startMs, typed.breaks).map(({ type, name, isPaid, ...rest }) => ({
    start_at: rest.start_at,
    ...(rest.end_at === null ? {} : { end_at: rest.end_at }),
    ...(type === '' ? { name, is_paid: isPaid } : { break_type_id: type }),
  }));
  return { reason: typed.reason, ...changed, ...(isSame ? {} : { breaks }) };
}

interface ProposeFormProps {
  readonly shift: Shift;
  readonly onDone: (text: string) => void;
}

/** Proposes another version of a shift: it counts once its worker agrees, and both are kept if not. */
export function ProposeForm({ shift, onDone }: ProposeFormProps) {
  const { m } = useTexts();
  const { name } = shift.user;
  const draft = useDraft(shift, typedOf);
  const { typed, change } = draft;
  const author = useLastAuthor(shift);
  const send = useSend({
    changes: CHANGED_BY_CORRECTION,
    ask: (body: Body, header) =>
      client.POST('/shifts/{shift_id}/correction-requests', {
        params: { path: { shift_id: shift.id }, header },
        body,
      }),
    onDone: () => onDone(m.corrections.proposedTo(name)),
  });
  const save = (wanted: Pick<typeof draft, 'typed' | 'version'>) =>
    send.mutate({ ...bodyOf(shift, wanted.typed), version: wanted.version });
  function submit(event: SubmitEvent): void {
    event.preventDefault();
    save(draft);
  }
  const proposed = versionOf(shift, typed);
  const breaksIn = ({ breaks }: Typed) =>
    breaks.map((rest) => m.timesheets.rest(rest.name, rest.start, rest.end)).join('\n');
  return (
    <form onSubmit={submit}>
      <p className={styles.hint}>{m.corrections.proposeHint(name)}</p>
      <Evidence shift={shift} inUse={typed.end} onUse={(end) => change({ end })} />
      <TimeFields
        {...{ start: typed.start, end: typed.end }}
        onStart={(start) => change({ start })}
        onEnd={(end) => change({ end })}
      />
      <BreakFields breaks={typed.breaks} onChange={(breaks) => change({ breaks })} />
      <Versions before={shift} proposed={proposed} zone={shift.shop.time_zone} />
      <Effect before={shift.worked_seconds} after={workedOf(proposed, timesOf(shift, typed))} />
      <ReasonField
        hint={m.corrections.readBy(name)}
        reason={typed.reason}
        onReason={(reason) => change({ reason })}
      />
      <Conflict
        withFaults
        {...{ send, draft, at: shift.updated_at, by: author, onMine: save }}
        fields={[
          { name: 'start', label: m.timesheets.start },
          { name: 'end', label: m.timesheets.end },
          { name: 'breaks', label: m.shift.breaks, show: breaksIn },
        ]}
      />
      <div className={styles.foot}>
        <Button type="submit" loading={send.isPending}>
          {m.corrections.sendProposal}
        </Button>
      </div>
    </form>
  );
}
