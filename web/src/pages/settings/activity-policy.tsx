import { Button, Checkbox, NativeSelect, Skeleton, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { client, type Schemas } from '../../api/client';
import { CHANGED_BY_POLICY, policyQuery } from '../../api/queries/settings';
import { useSend } from '../../api/send';
import { useTexts } from '../../i18n/messages';
import { Refused } from '../../parts/form/refused';
import { Asked } from '../../parts/panel/asked';
import { Panel } from '../../parts/panel/panel';
import { toast } from '../../parts/toast/toast';
import styles from './settings.module.css';

type Policy = Schemas['ActivityPolicyView'];
type Basis = Schemas['ActivityPolicyLegalBasis'];

const TEXTS = ['purpose', 'legal_basis_text', 'informed_how'] as const;
const DATES = ['assessed_on', 'informed_on'] as const;
const NUMBERS = [
  { name: 'retention_days', min: 1, max: 730 },
  { name: 'idle_limit_minutes', min: 10, max: 240 },
] as const;
const NONE = '';

interface PartProps {
  readonly typed: Policy;
  readonly change: (part: Partial<Policy>) => void;
}

function Reasons({ typed, change }: PartProps) {
  const { m } = useTexts();
  const { policy } = m.settings;
  return (
    <>
      <NativeSelect
        label={policy.legal_basis}
        value={typed.legal_basis ?? NONE}
        data={[
          { value: NONE, label: '—' },
          ...Object.entries(policy.bases).map(([value, label]) => ({ value, label })),
        ]}
        onChange={(event) => {
          const { value } = event.currentTarget;
          change({ legal_basis: value === NONE ? null : (value as Basis) });
        }}
      />
      {TEXTS.map((name) => (
        <Textarea
          key={name}
          label={policy[name]}
          maxLength={2000}
          autosize
          minRows={2}
          value={typed[name] ?? ''}
          onChange={(event) => change({ [name]: event.currentTarget.value || null })}
        />
      ))}
      {DATES.map((name) => (
        <TextInput
          key={name}
          type="date"
          label={policy[name]}
          value={typed[name] ?? ''}
          onChange={(event) => change({ [name]: event.currentTarget.value || null })}
        />
      ))}
    </>
  );
}

function Limits({ typed, change }: PartProps) {
  const { m } = useTexts();
  const { policy } = m.settings;
  return (
    <>
      {NUMBERS.map(({ name, min, max }) => (
        <TextInput
          key={name}
          type="number"
          {...{ min, max }}
          required
          withAsterisk={false}
          label={policy[name]}
          description={policy.effects[name](typed[name])}
          value={String(typed[name])}
          onChange={(event) => change({ [name]: Number(event.currentTarget.value) })}
        />
      ))}
      <Checkbox
        label={policy.counts_off_list}
        description={policy.offListHint}
        checked={typed.counts_off_list}
        onChange={(event) => change({ counts_off_list: event.currentTarget.checked })}
      />
      <Checkbox
        label={policy.enabled}
        description={policy.enabledHint}
        checked={typed.enabled}
        onChange={(event) => change({ enabled: event.currentTarget.checked })}
      />
    </>
  );
}

function PolicyForm({ policy }: { policy: Policy }) {
  const { m } = useTexts();
  const [typed, setTyped] = useState(policy);
  const change = (part: Partial<Policy>) => setTyped((before) => ({ ...before, ...part }));
  const save = useSend({
    ask: (body: Schemas['PutActivityPolicyBody'], header) =>
      client.PUT('/activity/policy', { params: { header }, body }),
    changes: CHANGED_BY_POLICY,
    onDone: () => toast(m.settings.saved),
  });
  function submit(event: SubmitEvent): void {
    event.preventDefault();
    const { enabled, counts_off_list, legal_basis, pulse_seconds, version } = typed;
    const written = [...TEXTS, ...DATES, ...NUMBERS.map(({ name }) => name)];
    save.mutate({
      ...{ enabled, counts_off_list, legal_basis, pulse_seconds, version },
      ...Object.fromEntries(written.map((name) => [name, typed[name]])),
    });
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      {policy.missing.length > 0 && <p className={styles.missing}>{m.settings.policy.missing}</p>}
      <Reasons typed={typed} change={change} />
      <Limits typed={typed} change={change} />
      <Refused error={save.error} />
      <div className={styles.save}>
        <Button type="submit" loading={save.isPending}>
          {m.settings.policy.save}
        </Button>
      </div>
    </form>
  );
}

/** What is recorded about people at work, why, and for how long. */
export function ActivityPolicy() {
  const { m } = useTexts();
  const query = useQuery(policyQuery());
  return (
    <Panel title={m.settings.views.activity} hint={m.settings.policy.hint}>
      <Asked query={query} skeleton={<Skeleton height={560} />}>
        {(data) => <PolicyForm key={data.version} policy={data} />}
      </Asked>
    </Panel>
  );
}
