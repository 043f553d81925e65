import { Button, Checkbox, NativeSelect, Skeleton, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { SubmitEvent } from 'react';
import { client, type Schemas } from '../../api/client';
import { CHANGED_BY_POLICY, policyQuery } from '../../api/queries/settings';
import { useSend } from '../../api/send';
import { useTexts } from '../../i18n/messages';
import { Conflict, type ConflictField } from '../../parts/form/conflict';
import { useDraft } from '../../parts/form/draft';
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
  readonly typed: Typed;
  readonly change: (part: Partial<Typed>) => void;
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

const NAMES = [
  ...(['enabled', 'counts_off_list', 'legal_basis', 'pulse_seconds'] as const),
  ...TEXTS,
  ...DATES,
  ...NUMBERS.map(({ name }) => name),
];
type Typed = Pick<Policy, (typeof NAMES)[number]>;

const typedOf = (policy: Policy) =>
  Object.fromEntries(NAMES.map((name) => [name, policy[name]])) as Typed;

function useFields(): readonly ConflictField<Typed>[] {
  const { m } = useTexts();
  const { policy } = m.settings;
  const yesOrNo = (isOn: boolean) => (isOn ? m.app.yes : m.app.no);
  return [
    {
      ...{ name: 'legal_basis', label: policy.legal_basis },
      show: ({ legal_basis: basis }) => (basis === null ? '' : policy.bases[basis]),
    },
    ...[...TEXTS, ...DATES, 'retention_days' as const, 'idle_limit_minutes' as const].map(
      (name) => ({ name, label: policy[name] }),
    ),
    {
      ...{ name: 'counts_off_list', label: policy.counts_off_list },
      show: ({ counts_off_list }) => yesOrNo(counts_off_list),
    },
    {
      ...{ name: 'enabled', label: policy.enabled },
      show: ({ enabled }) => yesOrNo(enabled),
    },
  ];
}

function PolicyForm({ policy }: { policy: Policy }) {
  const { m } = useTexts();
  const draft = useDraft(policy, typedOf);
  const fields = useFields();
  const send = useSend({
    ask: (body: Schemas['PutActivityPolicyBody'], header) =>
      client.PUT('/activity/policy', { params: { header }, body }),
    changes: CHANGED_BY_POLICY,
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
      {policy.missing.length > 0 && <p className={styles.missing}>{m.settings.policy.missing}</p>}
      <Reasons {...draft} />
      <Limits {...draft} />
      <Conflict
        withFaults
        {...{ send, draft, fields, at: policy.updated_at ?? undefined, onMine: save }}
      />
      <div className={styles.save}>
        <Button type="submit" loading={send.isPending}>
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
        {(data) => <PolicyForm policy={data} />}
      </Asked>
    </Panel>
  );
}
