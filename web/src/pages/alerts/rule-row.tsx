import { Switch } from '@mantine/core';
import { useState } from 'react';
import type { Schemas } from '../../api/client';
import { useTexts } from '../../i18n/messages';
import { Refused } from '../../parts/form/refused';
import { RuleForm } from './rule-form';
import { usePutRule } from './put-rule';
import styles from './rules.module.css';

/** One rule: a switch, and behind its name the rest of its settings. */
export function RuleRow(props: { rule: Schemas['AlertRuleView']; shopId: string | null }) {
  const { m, f } = useTexts();
  const { rule, shopId } = props;
  const [opened, setOpened] = useState(false);
  const put = usePutRule(shopId);
  const { name, when } = m.alertsPage.rules[rule.rule];
  const told = [
    ...(rule.notifies_managers ? [m.alertsPage.managers] : []),
    ...(rule.notifies_admins ? [m.alertsPage.admins] : []),
    ...(rule.user_ids.length > 0 ? [m.alertsPage.named(rule.user_ids.length)] : []),
  ];
  const quiet =
    rule.quiet_from !== null && rule.quiet_to !== null
      ? [m.alertsPage.quiet(rule.quiet_from, rule.quiet_to)]
      : [];
  const facts = rule.enabled
    ? [...when(f.durationText(rule.threshold_minutes * 60)), told.join(', '), ...quiet]
    : [m.alertsPage.off];
  return (
    <li className={styles.rule}>
      <button type="button" className={styles.words} onClick={() => setOpened(true)}>
        <span>{name}</span>
        <small>{facts.filter((fact) => fact !== '').join(' · ')}</small>
      </button>
      <Refused error={put.error} />
      <Switch
        size="md"
        aria-label={name}
        checked={rule.enabled}
        disabled={put.isPending}
        onChange={(event) => put.send({ ...rule, enabled: event.currentTarget.checked })}
      />
      {opened && <RuleForm rule={rule} shopId={shopId} onClose={() => setOpened(false)} />}
    </li>
  );
}
