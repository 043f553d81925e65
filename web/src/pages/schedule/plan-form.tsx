import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { SubmitEvent } from 'react';
import { useTexts } from '../../i18n/messages';
import { Conflict } from '../../parts/form/conflict';
import { useDraft } from '../../parts/form/draft';
import { FormFoot } from '../../parts/form/form-foot';
import form from '../../parts/form/form.module.css';
import { Refused } from '../../parts/form/refused';
import { SideForm } from '../../parts/form/side-form';
import type { Shop } from '../../parts/shell/me';
import { addDays } from '../../parts/time/calendar';
import { spanAt } from '../../parts/time/span';
import { wallTimeOf } from '../../parts/time/wall-clock';
import { useKeepPlan } from './keep-plan';
import type { PersonPlans, Plan } from './week-plan';

interface PlanFormProps {
  readonly shop: Shop;
  /** Undefined for a new one. */
  readonly plan: Plan | undefined;
  readonly person: string | undefined;
  readonly day: string;
  readonly people: readonly PersonPlans[];
  readonly onClose: () => void;
}

interface Typed {
  readonly person: string;
  readonly day: string;
  readonly start: string;
  readonly end: string;
  readonly note: string;
}

type Row = Pick<Plan, 'version'> & { readonly plan: Plan | undefined };

function typedOf({ plan }: Row, { person, day, people }: PlanFormProps): Typed {
  if (plan === undefined)
    return {
      ...{ person: person ?? people[0]?.id ?? '', day },
      ...{ start: '09:00', end: '17:00', note: '' },
    };
  const time = (instant: string) => wallTimeOf(Date.parse(instant), plan.shop.time_zone);
  return {
    ...{ person: plan.user_id, day: plan.business_date, note: plan.note ?? '' },
    ...{ start: time(plan.start_at), end: time(plan.end_at) },
  };
}

function Fields(props: {
  typed: Typed;
  people: readonly PersonPlans[];
  onType: (part: Partial<Typed>) => void;
}) {
  const { m } = useTexts();
  const { typed, people, onType } = props;
  const field = (name: keyof Typed) => ({
    value: typed[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      onType({ [name]: event.currentTarget.value }),
  });
  const needed = { required: true, withAsterisk: false };
  return (
    <>
      <NativeSelect
        label={m.timesheets.columns.person}
        data={people.map(({ id, name }) => ({ value: id, label: name }))}
        {...field('person')}
      />
      <TextInput type="date" label={m.schedule.day} {...needed} {...field('day')} />
      <div className={form.pair}>
        <TextInput type="time" label={m.timesheets.start} {...needed} {...field('start')} />
        <TextInput type="time" label={m.timesheets.end} {...needed} {...field('end')} />
      </div>
      <Textarea label={m.schedule.note} maxLength={500} {...field('note')} />
    </>
  );
}

function PlanFields(props: PlanFormProps & { close: () => void }) {
  const { m, f } = useTexts();
  const { shop, plan, people, onClose, close } = props;
  const draft = useDraft({ plan, version: plan?.version ?? 0 }, (row) => typedOf(row, props));
  const { create, update, remove } = useKeepPlan(plan, onClose);
  function save({ typed, version }: Pick<typeof draft, 'typed' | 'version'>): void {
    // Before the business day begins, the clock of the shop is on the next date already.
    const date = typed.start < shop.business_day_start ? addDays(typed.day, 1) : typed.day;
    const { startMs, endMs } = spanAt(date, typed, shop.time_zone);
    const body = {
      ...{ shop_id: shop.id, user_id: typed.person },
      start_at: new Date(startMs).toISOString(),
      end_at: new Date(endMs).toISOString(),
    };
    const note = typed.note.trim();
    if (plan === undefined) create.mutate(note === '' ? body : { ...body, note });
    else update.mutate({ ...body, note: note === '' ? null : note, version });
  }
  function submit(event: SubmitEvent): void {
    event.preventDefault();
    save(draft);
  }
  const nameOf = ({ person }: Typed) => people.find(({ id }) => id === person)?.name ?? '';
  return (
    <form className={form.form} onSubmit={submit}>
      <Fields typed={draft.typed} people={people} onType={draft.change} />
      <p className={form.hint}>{m.schedule.draftHint}</p>
      <Conflict
        withFaults
        {...{ send: update, draft, at: plan?.updated_at, onMine: save }}
        fields={[
          { name: 'person', label: m.timesheets.columns.person, show: nameOf },
          { name: 'day', label: m.schedule.day, show: ({ day }) => f.day(day) },
          { name: 'start', label: m.timesheets.start },
          { name: 'end', label: m.timesheets.end },
          { name: 'note', label: m.schedule.note },
        ]}
      />
      <Refused error={create.error ?? remove.error} withFaults />
      <FormFoot
        action={m.schedule.save}
        isSending={create.isPending || update.isPending}
        onCancel={close}
      >
        {plan !== undefined && (
          <Button
            variant="default"
            loading={remove.isPending}
            onClick={() => remove.mutate(undefined)}
          >
            {m.schedule.remove}
          </Button>
        )}
      </FormFoot>
    </form>
  );
}

/** Adds, changes or removes one plan of one person. */
export function PlanForm(props: PlanFormProps) {
  const { m, f } = useTexts();
  const { plan } = props;
  const title =
    plan === undefined ? m.schedule.add : `${plan.user.name}, ${f.day(plan.business_date)}`;
  return (
    <SideForm title={title} onClose={props.onClose}>
      {(close) => <PlanFields {...props} close={close} />}
    </SideForm>
  );
}
