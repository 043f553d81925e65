import { Button, NativeSelect, Skeleton, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { CHANGED_BY_WAGE, wagesQuery } from '../../api/business-queries';
import { client, type Schemas } from '../../api/client';
import { useSend } from '../../api/send';
import { useTexts } from '../../i18n/messages';
import { amountOf } from '../../parts/form/amount';
import { ConfirmButton } from '../../parts/form/confirm-button';
import form from '../../parts/form/form.module.css';
import { Refused, useFaults } from '../../parts/form/refused';
import { Asked } from '../../parts/panel/asked';
import { useMe } from '../../parts/shell/me';
import { useToday } from '../../parts/shell/today';
import { toast } from '../../parts/toast/toast';
import type { Person } from './people-table';
import styles from './people.module.css';

type Wage = Schemas['WageView'];

function WageRow({ wage }: { wage: Wage }) {
  const { m, f } = useTexts();
  const remove = useSend({
    changes: CHANGED_BY_WAGE,
    ask: (wage_id: string, header) =>
      client.DELETE('/wages/{wage_id}', { params: { path: { wage_id }, header } }),
    onDone: () => toast(m.people.wageDeleted),
  });
  return (
    <li>
      <span>
        <b>{m.people.wage(f.money(wage.amount, wage.currency), wage.unit)}</b>
        <small>
          {m.people.wageFrom(f.dayOfYear(wage.valid_from))}
          {wage.valid_to !== null && ` ${m.people.wageTo(f.dayOfYear(wage.valid_to))}`}
        </small>
      </span>
      <ConfirmButton
        text={m.people.deleteWage}
        question={m.people.deleteWageSure}
        action={m.people.deleteWage}
        isSending={remove.isPending}
        onConfirm={() => remove.mutate(wage.id)}
      />
      <Refused error={remove.error} />
    </li>
  );
}

function AddWage({ person }: { person: Person }) {
  const { m } = useTexts();
  const { organization } = useMe();
  const [amount, setAmount] = useState('');
  const [unit, setUnit] = useState<Wage['unit']>('HOUR');
  const [from, setFrom] = useState(useToday());
  const add = useSend({
    changes: CHANGED_BY_WAGE,
    ask: (body: Schemas['CreateWageBody'], header) =>
      client.POST('/users/{user_id}/wages', {
        params: { path: { user_id: person.id }, header },
        body,
      }),
    onDone: () => {
      setAmount('');
      toast(m.people.wageAdded(person.name));
    },
  });
  const faultOf = useFaults(add.error);
  const number = amountOf(amount);
  function submit(event: SubmitEvent): void {
    event.preventDefault();
    if (number === undefined || Number.isNaN(number)) return;
    add.mutate({ amount: number, unit, valid_from: from });
  }
  return (
    <form onSubmit={submit} className={form.form}>
      <div className={form.pair}>
        <TextInput
          label={m.people.amount(organization.currency)}
          required
          withAsterisk={false}
          inputMode="decimal"
          value={amount}
          error={Number.isNaN(number) ? m.catalog.notANumber : faultOf('amount')}
          onChange={(event) => setAmount(event.currentTarget.value)}
        />
        <NativeSelect
          label={m.people.unit}
          value={unit}
          data={(['HOUR', 'MONTH'] as const).map((value) => ({
            value,
            label: m.people.units[value],
          }))}
          onChange={(event) => setUnit(event.currentTarget.value as Wage['unit'])}
        />
      </div>
      <TextInput
        type="date"
        label={m.people.validFrom}
        description={m.people.validFromHint}
        required
        withAsterisk={false}
        value={from}
        error={faultOf('valid_from')}
        onChange={(event) => setFrom(event.currentTarget.value)}
      />
      <Refused error={add.error} />
      <div>
        <Button type="submit" variant="default" loading={add.isPending}>
          {m.people.addWage}
        </Button>
      </div>
    </form>
  );
}

/** What the person earns; labour cost is computed with it. Only an administrator sees it. */
export function Wages({ person }: { person: Person }) {
  const { m } = useTexts();
  const query = useQuery(wagesQuery(person.id));
  return (
    // A wage is saved by its own button, so closing need not ask about it.
    <section className={styles.section} onChange={(event) => event.stopPropagation()}>
      <h3>{m.people.wages}</h3>
      <Asked query={query} skeleton={<Skeleton height={60} />}>
        {({ data }) =>
          data.length === 0 ? (
            <p className={styles.hint}>{m.people.noWage}</p>
          ) : (
            <ul className={styles.wages}>
              {data.map((wage) => (
                <WageRow key={wage.id} wage={wage} />
              ))}
            </ul>
          )
        }
      </Asked>
      <AddWage person={person} />
    </section>
  );
}
