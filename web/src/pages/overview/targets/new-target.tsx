import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { client, type Schemas } from '../../../api/client';
import { membersQuery } from '../../../api/queries';
import { CHANGED_BY_TARGET } from '../../../api/queries/problems';
import { useSend } from '../../../api/send';
import { useTexts } from '../../../i18n/messages';
import { amountOf } from '../../../parts/form/amount';
import { FormFoot } from '../../../parts/form/form-foot';
import form from '../../../parts/form/form.module.css';
import { Refused, useFaults } from '../../../parts/form/refused';
import { SideForm } from '../../../parts/form/side-form';
import { useMe } from '../../../parts/shell/me';
import { toast } from '../../../parts/toast/toast';
import { Goal, LastDay } from './target-fields';
import { COST_KPIS, KPIS, sentOf, usualDirection, type Kpi } from './target-kinds';

type Body = Schemas['CreateTargetBody'];

const PERIODS: readonly Body['period'][] = ['DAY', 'WEEK', 'MONTH', 'RANGE'];
/** All shops, or everyone of a shop. */
const ALL = '';

interface Typed {
  readonly kpi: Kpi;
  readonly shop: string;
  readonly person: string;
  readonly period: Body['period'];
  readonly starts_on: string;
  readonly ends_on: string;
  readonly direction: Body['direction'];
  readonly value: string;
}

interface PartProps {
  readonly typed: Typed;
  readonly change: (part: Partial<Typed>) => void;
}

/** The organization, a shop, or a person in a shop. */
function Scope({ typed, change }: PartProps) {
  const { m } = useTexts();
  const { role, shops } = useMe();
  const members = useQuery({ ...membersQuery(typed.shop), enabled: typed.shop !== ALL });
  const everyone = role === 'ADMIN' ? [{ value: ALL, label: m.pick.allShops }] : [];
  return (
    <>
      <NativeSelect
        label={m.targets.scope}
        value={typed.shop}
        data={[...everyone, ...shops.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={(event) => change({ shop: event.currentTarget.value, person: ALL })}
      />
      {typed.shop !== ALL && (
        <NativeSelect
          label={m.targets.person}
          value={typed.person}
          data={[
            { value: ALL, label: m.targets.everyone },
            ...(members.data?.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => change({ person: event.currentTarget.value })}
        />
      )}
    </>
  );
}

function Dates({ typed, change, faultOf }: PartProps & { faultOf: ReturnType<typeof useFaults> }) {
  const { m } = useTexts();
  const isRange = typed.period === 'RANGE';
  return (
    <>
      <NativeSelect
        label={m.targets.period}
        value={typed.period}
        data={PERIODS.map((value) => ({ value, label: m.targets.periods[value] }))}
        onChange={(event) => change({ period: event.currentTarget.value as Body['period'] })}
      />
      <TextInput
        type="date"
        label={m.targets.firstDay}
        description={isRange ? undefined : m.targets.firstDayHint}
        required={isRange}
        withAsterisk={false}
        value={typed.starts_on}
        error={faultOf('starts_on')}
        onChange={(event) => change({ starts_on: event.currentTarget.value })}
      />
      <LastDay {...{ typed, change, faultOf }} isNeeded={isRange} first={typed.starts_on} />
    </>
  );
}

/** What is empty is not sent. */
function bodyOf({ kpi, period, direction, ...typed }: Typed): Body {
  const given = {
    ...{ shop_id: typed.shop, user_id: typed.person },
    ...{ starts_on: typed.starts_on, ends_on: typed.ends_on },
  };
  return {
    ...{ kpi, period, direction, value: sentOf(kpi, amountOf(typed.value) ?? NaN) },
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '')),
  };
}

interface FieldsProps {
  readonly shopId: string | undefined;
  readonly onClose: () => void;
}

function Fields({ shopId, onClose, close }: FieldsProps & { close: () => void }) {
  const { m } = useTexts();
  const { role, shops, organization } = useMe();
  const [typed, setTyped] = useState<Typed>({
    ...{ kpi: 'net_sales', period: 'MONTH', direction: 'AT_LEAST', value: '' },
    ...{ person: ALL, starts_on: '', ends_on: '' },
    shop: shopId ?? (role === 'ADMIN' && shops.length !== 1 ? ALL : (shops[0]?.id ?? ALL)),
  });
  const change = (part: Partial<Typed>) => setTyped((before) => ({ ...before, ...part }));
  const send = useSend({
    changes: CHANGED_BY_TARGET,
    ask: (body: Body, header) => client.POST('/targets', { params: { header }, body }),
    onDone: () => {
      toast(m.targets.saved);
      onClose();
    },
  });
  const faultOf = useFaults(send.error);
  const currency = shops.find(({ id }) => id === typed.shop)?.currency ?? organization.currency;
  function submit(event: SubmitEvent): void {
    event.preventDefault();
    if (!Number.isNaN(amountOf(typed.value))) send.mutate(bodyOf(typed));
  }
  return (
    <form className={form.form} onSubmit={submit}>
      <NativeSelect
        label={m.targets.kpi}
        value={typed.kpi}
        data={KPIS.filter((kpi) => role === 'ADMIN' || !COST_KPIS.includes(kpi)).map((value) => ({
          value,
          label: m.targets.kpis[value],
        }))}
        onChange={(event) => {
          const kpi = event.currentTarget.value as Kpi;
          change({ kpi, direction: usualDirection(kpi) });
        }}
        data-autofocus
      />
      <Scope {...{ typed, change }} />
      <Goal {...{ kpi: typed.kpi, currency, typed, change, faultOf }} />
      <Dates {...{ typed, change, faultOf }} />
      <Refused error={send.error} />
      <FormFoot action={m.targets.save} isSending={send.isPending} onCancel={close} />
    </form>
  );
}

/** Sets a target: which figure, whose, how much, and how often it begins again. */
export function NewTarget(props: FieldsProps) {
  const { m } = useTexts();
  return (
    <SideForm title={m.targets.add} onClose={props.onClose}>
      {(close) => <Fields {...props} close={close} />}
    </SideForm>
  );
}
