import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { SubmitEvent } from 'react';
import { client, type Schemas } from '../../../api/client';
import { CHANGED_BY_TARGET, targetQuery } from '../../../api/queries/problems';
import { useSend } from '../../../api/send';
import { useTexts } from '../../../i18n/messages';
import { amountOf, amountText } from '../../../parts/form/amount';
import { Conflict } from '../../../parts/form/conflict';
import { ConfirmButton } from '../../../parts/form/confirm-button';
import { useDraft } from '../../../parts/form/draft';
import { useFirstField } from '../../../parts/form/first-field';
import { FormFoot } from '../../../parts/form/form-foot';
import form from '../../../parts/form/form.module.css';
import { Refused, useFaults } from '../../../parts/form/refused';
import { SideForm } from '../../../parts/form/side-form';
import { Asked } from '../../../parts/panel/asked';
import { useToday } from '../../../parts/shell/today';
import { toast } from '../../../parts/toast/toast';
import { Goal, LastDay } from './target-fields';
import { sentOf, typedOf, type Target } from './target-kinds';
import { useWhose } from './use-whose';

type Body = Schemas['UpdateTargetBody'];

/** Ends a target with today, or takes back one that was set by mistake. */
function useEnd(target: Target, onDone: () => void) {
  const { m } = useTexts();
  const path = { target_id: target.id };
  const done = (text: string) => () => {
    toast(text);
    onDone();
  };
  return {
    change: useSend({
      changes: CHANGED_BY_TARGET,
      ask: (body: Body, header) =>
        client.PATCH('/targets/{target_id}', { params: { path, header }, body }),
      onDone: done(m.targets.saved),
    }),
    remove: useSend({
      changes: CHANGED_BY_TARGET,
      ask: (_: undefined, header) =>
        client.DELETE('/targets/{target_id}', { params: { path, header } }),
      onDone: done(m.targets.removed),
    }),
  };
}

interface FieldsProps {
  readonly target: Target;
  readonly onClose: () => void;
  readonly close: () => void;
}

function Fields({ target, onClose, close }: FieldsProps) {
  const { m, f } = useTexts();
  const first = useFirstField();
  const whose = useWhose([target]);
  const today = useToday(target.shop_id ?? undefined);
  const draft = useDraft(target, ({ kpi, direction, value, ends_on }) => ({
    direction,
    value: amountText(typedOf(kpi, value), m.language),
    ends_on: ends_on ?? '',
  }));
  const { change, remove } = useEnd(target, onClose);
  const faultOf = useFaults(change.error);
  const { kpi, currency, period } = target;
  function save({ typed, version }: Pick<typeof draft, 'typed' | 'version'>): void {
    const { direction, ends_on } = typed;
    const value = amountOf(typed.value) ?? NaN;
    if (Number.isNaN(value)) return;
    change.mutate({
      ...{ version, direction, value: sentOf(kpi, value) },
      ends_on: ends_on === '' ? null : ends_on,
    });
  }
  function submit(event: SubmitEvent): void {
    event.preventDefault();
    save(draft);
  }
  const runs =
    (target.starts_on ?? today) <= today && (target.ends_on === null || target.ends_on > today);
  return (
    <form ref={first} className={form.form} onSubmit={submit}>
      <p className={form.hint}>
        {whose(target)} · {m.targets.periods[period]}
        {target.starts_on !== null && ` · ${m.targets.from(f.dayOfYear(target.starts_on))}`}
      </p>
      <Goal {...{ kpi, currency, typed: draft.typed, change: draft.change, faultOf }} />
      <LastDay
        {...{ typed: draft.typed, change: draft.change, faultOf }}
        isNeeded={period === 'RANGE'}
        first={target.starts_on ?? undefined}
      />
      <Conflict
        {...{ send: change, draft, at: target.updated_at, onMine: save }}
        fields={[
          {
            ...{ name: 'direction', label: m.targets.direction },
            show: ({ direction }) => m.targets.directions[direction],
          },
          { name: 'value', label: m.targets.value(undefined) },
          {
            ...{ name: 'ends_on', label: m.targets.lastDay },
            show: ({ ends_on }) => (ends_on === '' ? '' : f.dayOfYear(ends_on)),
          },
        ]}
      />
      <Refused error={remove.error} />
      <FormFoot action={m.targets.save} isSending={change.isPending} onCancel={close}>
        {runs && (
          <ConfirmButton
            {...{ text: m.targets.end, action: m.targets.end, question: m.targets.endSure }}
            isSending={change.isPending}
            onConfirm={() => change.mutate({ version: draft.version, ends_on: today })}
          />
        )}
        <ConfirmButton
          {...{ text: m.targets.remove, action: m.targets.remove, question: m.targets.removeSure }}
          isSending={remove.isPending}
          onConfirm={() => remove.mutate(undefined)}
        />
      </FormFoot>
    </form>
  );
}

/** Changes the value, the direction or the last day of a target, or ends it. */
export function ChangeTarget({ targetId, onClose }: { targetId: string; onClose: () => void }) {
  const { m } = useTexts();
  const query = useQuery(targetQuery(targetId));
  const title = query.data === undefined ? m.targets.title : m.targets.kpis[query.data.kpi];
  return (
    <SideForm title={title} onClose={onClose}>
      {(close) => (
        <Asked query={query} skeleton={<Skeleton height={320} />}>
          {(target) => <Fields {...{ target, onClose, close }} />}
        </Asked>
      )}
    </SideForm>
  );
}
