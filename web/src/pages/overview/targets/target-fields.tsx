import { NativeSelect, TextInput } from '@mantine/core';
import type { Schemas } from '../../../api/client';
import { useTexts } from '../../../i18n/messages';
import { amountOf } from '../../../parts/form/amount';
import form from '../../../parts/form/form.module.css';
import { unitOf, type Kpi } from './target-kinds';

type Direction = Schemas['TargetDirection'];
const DIRECTIONS: readonly Direction[] = ['AT_LEAST', 'AT_MOST'];

interface PartProps<Typed> {
  readonly typed: Typed;
  readonly change: (part: Partial<Typed>) => void;
  readonly faultOf: (path: string) => string | undefined;
}

type GoalProps = PartProps<{ readonly direction: Direction; readonly value: string }> & {
  readonly kpi: Kpi;
  readonly currency: string;
};

/** The value, and from which side it counts. */
export function Goal({ kpi, currency, typed, change, faultOf }: GoalProps) {
  const { m } = useTexts();
  const isNumber = !Number.isNaN(amountOf(typed.value));
  return (
    <div className={form.pair}>
      <NativeSelect
        label={m.targets.direction}
        value={typed.direction}
        data={DIRECTIONS.map((value) => ({ value, label: m.targets.directions[value] }))}
        onChange={(event) => change({ direction: event.currentTarget.value as Direction })}
      />
      <TextInput
        label={m.targets.value(unitOf(kpi, currency))}
        inputMode="decimal"
        required
        withAsterisk={false}
        value={typed.value}
        error={isNumber ? faultOf('value') : m.catalog.notANumber}
        onChange={(event) => change({ value: event.currentTarget.value })}
      />
    </div>
  );
}

type LastDayProps = PartProps<{ readonly ends_on: string }> & {
  readonly isNeeded: boolean;
  readonly first: string | undefined;
};

export function LastDay({ typed, change, faultOf, isNeeded, first }: LastDayProps) {
  const { m } = useTexts();
  return (
    <TextInput
      type="date"
      label={m.targets.lastDay}
      description={isNeeded ? undefined : m.targets.lastDayHint}
      required={isNeeded}
      withAsterisk={false}
      min={first}
      value={typed.ends_on}
      error={faultOf('ends_on')}
      onChange={(event) => change({ ends_on: event.currentTarget.value })}
    />
  );
}
