import { NativeSelect, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { alertRulesQuery } from '../../api/queries/problems';
import { useTexts } from '../../i18n/messages';
import { Asked } from '../../parts/panel/asked';
import { Panel } from '../../parts/panel/panel';
import { useMe } from '../../parts/shell/me';
import { RuleRow } from './rule-row';
import styles from './rules.module.css';

const ORGANIZATION = 'organization';

interface RulesProps {
  /** The shop whose rules are shown, or `organization`. */
  readonly of: string | undefined;
  readonly shop: string | undefined;
  readonly onPick: (of: string) => void;
}

/** When somebody is told, shop by shop; administrators see the rules of the server as well. */
export function Rules({ of, shop, onPick }: RulesProps) {
  const { m } = useTexts();
  const me = useMe();
  const chosen = of ?? shop ?? me.shops[0]?.id ?? ORGANIZATION;
  const shopId = chosen === ORGANIZATION ? null : chosen;
  const query = useQuery({ ...alertRulesQuery(shopId), enabled: me.role !== 'EMPLOYEE' });
  if (me.role === 'EMPLOYEE') return null;
  const options = [
    ...me.shops.map(({ id, name }) => ({ value: id, label: name })),
    ...(me.role === 'ADMIN' ? [{ value: ORGANIZATION, label: m.alertsPage.server }] : []),
  ];
  return (
    <Panel flush title={m.alertsPage.rulesTitle} hint={m.alertsPage.rulesHint}>
      {options.length > 1 && (
        <div className={styles.pick}>
          <NativeSelect
            aria-label={m.alertsPage.rulesOf}
            value={chosen}
            data={options}
            onChange={(event) => onPick(event.currentTarget.value)}
          />
        </div>
      )}
      <Asked query={query} skeleton={<Skeleton height={480} m="md" />}>
        {({ data }) => (
          <ul className={styles.rules}>
            {data.map((rule) => (
              <RuleRow key={rule.rule} rule={rule} shopId={shopId} />
            ))}
          </ul>
        )}
      </Asked>
    </Panel>
  );
}
