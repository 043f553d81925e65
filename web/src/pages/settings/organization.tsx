import { Button, NativeSelect, Skeleton, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { client, type Schemas } from '../../api/client';
import { CHANGED_BY_ORGANIZATION, organizationQuery } from '../../api/queries/settings';
import { useSend } from '../../api/send';
import { useTexts } from '../../i18n/messages';
import { Refused } from '../../parts/form/refused';
import { Asked } from '../../parts/panel/asked';
import { Panel } from '../../parts/panel/panel';
import { toast } from '../../parts/toast/toast';
import styles from './settings.module.css';

type Organization = Schemas['OrganizationView'];
type NumberName = Exclude<keyof Limits, 'week_start'>;
type Limits = Omit<
  Organization,
  'id' | 'name' | 'time_zone' | 'currency' | 'four_eyes' | 'version' | 'created_at' | 'updated_at'
>;

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
  readonly typed: Organization;
  readonly change: (part: Partial<Organization>) => void;
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

function OrganizationForm({ organization }: { organization: Organization }) {
  const { m } = useTexts();
  const [typed, setTyped] = useState(organization);
  const change = (part: Partial<Organization>) => setTyped((before) => ({ ...before, ...part }));
  const save = useSend({
    ask: (body: Schemas['UpdateOrganizationBody'], header) =>
      client.PATCH('/organization', { params: { header }, body }),
    changes: CHANGED_BY_ORGANIZATION,
    onDone: () => toast(m.settings.saved),
  });
  function submit(event: SubmitEvent): void {
    event.preventDefault();
    const { name, week_start, four_eyes, version } = typed;
    const limits = Object.fromEntries(NUMBERS.map(({ name: each }) => [each, typed[each]]));
    save.mutate({ name, week_start, four_eyes, version, ...limits });
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <Choices typed={typed} change={change} />
      <Numbers typed={typed} change={change} />
      <Refused error={save.error} />
      <div className={styles.save}>
        <Button type="submit" loading={save.isPending}>
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
        {(data) => <OrganizationForm key={data.version} organization={data} />}
      </Asked>
    </Panel>
  );
}
