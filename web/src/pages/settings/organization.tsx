import { Button, NativeSelect, Skeleton, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { SubmitEvent } from 'react';
import { client, type Schemas } from '../../api/client';
import { CHANGED_BY_ORGANIZATION, organizationQuery } from '../../api/queries/settings';
import { useSend } from '../../api/send';
import { useTexts } from '../../i18n/messages';
import { Conflict, type ConflictField } from '../../parts/form/conflict';
import { useDraft } from '../../parts/form/draft';
import { Asked } from '../../parts/panel/asked';
import { Panel } from '../../parts/panel/panel';
import { toast } from '../../parts/toast/toast';
import styles from './settings.module.css';

type Organization = Schemas['OrganizationView'];
type NumberName = keyof Limits;
type Limits = Omit<
  Organization,
  | ('id' | 'name' | 'time_zone' | 'currency' | 'week_start' | 'four_eyes')
  | ('version' | 'created_at' | 'updated_at')
>;
type Typed = Limits & Pick<Organization, 'name' | 'week_start' | 'four_eyes'>;

/** In the order of the form, with the limits of the API. An empty field is no limit where that is possible. */
const NUMBERS: readonly { name: NumberName; min: number; max: number; isOptional?: boolean }[] = [
  { name: 'shift_limit_minutes', min: 60, max: 2_880 },
  { name: 'schedule_grace_minutes', min: 0, max: 240 },
  { name: 'overtime_daily_minutes', min: 0, max: 1_440, isOptional: true },
  { name: 'overtime_weekly_minutes', min: 0, max: 10_080, isOptional: true },
  { name: 'overtime_factor_percent', min: 100, max: 1_000 },
  { name: 'monthly_wage_minutes', min: 60, max: 44_640 },
  { name: 'offline_limit_minutes', min: 0, max: 44_640 },
  { name: 'session_silence_minutes', min: 1, max: 240 },
  { name: 'receipt_limit_days', min: 1, max: 3_660 },
  { name: 'correction_request_days', min: 1, max: 366 },
  { name: 'correction_answer_days', min: 1, max: 90 },
];
const FOUR_EYES: readonly Schemas['FourEyesRule'][] = ['NOBODY', 'MANAGERS', 'EVERYONE'];
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

interface PartProps {
  readonly typed: Typed;
  readonly change: (part: Partial<Typed>) => void;
}

function Choices({ typed, change }: PartProps) {
  const { m, f } = useTexts();
  return (
    <>
      <TextInput
        label={m.settings.name}
        required
        withAsterisk={false}
        maxLength={200}
        value={typed.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <NativeSelect
        label={m.settings.weekStart}
        description={m.settings.weekStartHint}
        value={String(typed.week_start)}
        data={WEEKDAYS.map((day) => ({
          value: String(day),
          label: f.weekday(`2024-01-0${String(day)}`),
        }))}
        onChange={(event) => change({ week_start: Number(event.currentTarget.value) })}
      />
      <NativeSelect
        label={m.settings.fourEyes}
        description={m.settings.fourEyesHint}
        value={typed.four_eyes}
        data={FOUR_EYES.map((value) => ({ value, label: m.settings.fourEyesRules[value] }))}
        onChange={(event) =>
          change({ four_eyes: event.currentTarget.value as Schemas['FourEyesRule'] })
        }
      />
    </>
  );
}

function Numbers({ typed, change }: PartProps) {
  const { m } = useTexts();
  return NUMBERS.map(({ name, min, max, isOptional = false }) => (
    <TextInput
      key={name}
      type="number"
      {...{ min, max }}
      required={!isOptional}
      withAsterisk={false}
      label={m.settings.limits[name].label}
      description={m.settings.limits[name].effect}
      value={typed[name] === null ? '' : String(typed[name])}
      onChange={(event) => {
        const { value } = event.currentTarget;
        change({ [name]: value === '' && isOptional ? null : Number(value) });
      }}
    />
  ));
}

const typedOf = (organization: Organization): Typed => ({
  name: organization.name,
  week_start: organization.week_start,
  four_eyes: organization.four_eyes,
  ...(Object.fromEntries(NUMBERS.map(({ name }) => [name, organization[name]])) as Limits),
});

function useFields(): readonly ConflictField<Typed>[] {
  const { m, f } = useTexts();
  return [
    { name: 'name', label: m.settings.name },
    {
      ...{ name: 'week_start', label: m.settings.weekStart },
      show: ({ week_start }) => f.weekday(`2024-01-0${String(week_start)}`),
    },
    {
      ...{ name: 'four_eyes', label: m.settings.fourEyes },
      show: ({ four_eyes }) => m.settings.fourEyesRules[four_eyes],
    },
    ...NUMBERS.map(({ name }) => ({ name, label: m.settings.limits[name].label })),
  ];
}

function OrganizationForm({ organization }: { organization: Organization }) {
  const { m } = useTexts();
  const draft = useDraft(organization, typedOf);
  const fields = useFields();
  const send = useSend({
    ask: (body: Schemas['UpdateOrganizationBody'], header) =>
      client.PATCH('/organization', { params: { header }, body }),
    changes: CHANGED_BY_ORGANIZATION,
    onDone: (saved) => {
      draft.begin(saved);
      toast(m.settings.saved);
    },
  });
  const save = ({ typed, version }: { typed: Typed; version: number }) =>
    send.mutate({ ...typed, version });
  function submit(event: SubmitEvent): void {
    event.preventDefault();
    save(draft);
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <Choices {...draft} />
      <Numbers {...draft} />
      <Conflict
        withFaults
        {...{ send, draft, fields, at: organization.updated_at, onMine: save }}
      />
      <div className={styles.save}>
        <Button type="submit" loading={send.isPending}>
          {m.settings.saveOrganization}
        </Button>
      </div>
    </form>
  );
}

/** How the whole organization counts, each setting with its effect. */
export function Organization() {
  const { m } = useTexts();
  const query = useQuery(organizationQuery());
  return (
    <Panel title={m.settings.views.organization}>
      <Asked query={query} skeleton={<Skeleton height={640} />}>
        {(data) => <OrganizationForm organization={data} />}
      </Asked>
    </Panel>
  );
}
