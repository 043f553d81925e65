import { Checkbox, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { SubmitEvent } from 'react';
import type { Schemas } from '../../api/client';
import { membersQuery } from '../../api/queries';
import { useTexts } from '../../i18n/messages';
import { Conflict, type ConflictField } from '../../parts/form/conflict';
import { Dialog } from '../../parts/form/dialog';
import { useDraft } from '../../parts/form/draft';
import { FormFoot } from '../../parts/form/form-foot';
import form from '../../parts/form/form.module.css';
import { useNames } from '../../parts/people/names';
import { usePutRule } from './put-rule';
import styles from './rules.module.css';

type Rule = Schemas['AlertRuleView'];

interface PartProps {
  readonly rule: Rule;
  readonly change: (part: Partial<Rule>) => void;
}

function Limits({ rule, change }: PartProps) {
  const { m } = useTexts();
  return (
    <div className={form.pair}>
      <TextInput
        type="number"
        min={0}
        max={2880}
        required
        withAsterisk={false}
        label={m.alertsPage.threshold}
        value={String(rule.threshold_minutes)}
        onChange={(event) => change({ threshold_minutes: Number(event.currentTarget.value) })}
      />
      {rule.rule === 'SILENT' && (
        <TextInput
          type="number"
          min={1}
          max={240}
          required
          withAsterisk={false}
          label={m.alertsPage.answer}
          value={String(rule.answer_minutes)}
          onChange={(event) => change({ answer_minutes: Number(event.currentTarget.value) })}
        />
      )}
    </div>
  );
}

function QuietHours({ rule, change }: PartProps) {
  const { m } = useTexts();
  const field = (name: 'quiet_from' | 'quiet_to') => ({
    type: 'time',
    value: rule[name] ?? '',
    // One end alone is no time of quiet.
    required: rule.quiet_from !== null || rule.quiet_to !== null,
    withAsterisk: false,
    onChange: (event: { currentTarget: { value: string } }) =>
      change({ [name]: event.currentTarget.value || null }),
  });
  return (
    <div>
      <div className={form.pair}>
        <TextInput label={m.alertsPage.quietFrom} {...field('quiet_from')} />
        <TextInput label={m.alertsPage.quietTo} {...field('quiet_to')} />
      </div>
      <p className={form.hint}>{m.alertsPage.quietHint}</p>
    </div>
  );
}

function Recipients({ rule, change, shopId }: PartProps & { shopId: string | null }) {
  const { m } = useTexts();
  const members = useQuery({ ...membersQuery(shopId ?? ''), enabled: shopId !== null });
  const people = members.data?.data ?? [];
  return (
    <fieldset className={styles.people}>
      <legend>{m.alertsPage.told}</legend>
      {shopId !== null && (
        <Checkbox
          label={m.alertsPage.managers}
          checked={rule.notifies_managers}
          onChange={(event) => change({ notifies_managers: event.currentTarget.checked })}
        />
      )}
      <Checkbox
        label={m.alertsPage.admins}
        checked={rule.notifies_admins}
        onChange={(event) => change({ notifies_admins: event.currentTarget.checked })}
      />
      {people.map(({ id, name }) => (
        <Checkbox
          key={id}
          label={name}
          checked={rule.user_ids.includes(id)}
          onChange={(event) =>
            change({
              user_ids: event.currentTarget.checked
                ? [...rule.user_ids, id]
                : rule.user_ids.filter((each) => each !== id),
            })
          }
        />
      ))}
    </fieldset>
  );
}

function useFields(shopId: string | null): readonly ConflictField<Rule>[] {
  const { m } = useTexts();
  const nameOf = useNames();
  const yesOrNo = (isOn: boolean) => (isOn ? m.app.yes : m.app.no);
  return [
    { name: 'threshold_minutes', label: m.alertsPage.threshold },
    { name: 'answer_minutes', label: m.alertsPage.answer },
    {
      ...{ name: 'notifies_managers', label: m.alertsPage.managers },
      show: ({ notifies_managers }) => yesOrNo(shopId !== null && notifies_managers),
    },
    {
      ...{ name: 'notifies_admins', label: m.alertsPage.admins },
      show: ({ notifies_admins }) => yesOrNo(notifies_admins),
    },
    {
      ...{ name: 'user_ids', label: m.alertsPage.told },
      show: ({ user_ids }) => user_ids.map(nameOf).join(', '),
    },
    { name: 'quiet_from', label: m.alertsPage.quietFrom },
    { name: 'quiet_to', label: m.alertsPage.quietTo },
  ];
}

const itself = (rule: Rule) => rule;

/** When a rule raises an alert, who is told, and when nobody is. */
export function RuleForm(props: { rule: Rule; shopId: string | null; onClose: () => void }) {
  const { m } = useTexts();
  const { shopId, onClose } = props;
  const draft = useDraft(props.rule, itself);
  const { typed: rule, change } = draft;
  const put = usePutRule(shopId, onClose);
  const fields = useFields(shopId);
  const save = ({ typed, version }: Pick<typeof draft, 'typed' | 'version'>) =>
    put.send({ ...typed, version });
  const { name, about } = m.alertsPage.rules[rule.rule];
  function submit(event: SubmitEvent): void {
    event.preventDefault();
    save(draft);
  }
  return (
    <Dialog title={name} onClose={onClose}>
      <form onSubmit={submit} className={form.form}>
        <p className={form.hint}>{about}</p>
        <Limits rule={rule} change={change} />
        <Recipients rule={rule} change={change} shopId={shopId} />
        <QuietHours rule={rule} change={change} />
        <Conflict withFaults {...{ send: put, draft, fields, onMine: save }} />
        <FormFoot action={m.alertsPage.save} isSending={put.isPending} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
