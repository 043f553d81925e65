import { ActionIcon, Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { newId } from '../../api/plain-http';
import { breakTypesQuery } from '../../api/queries';
import { useTexts } from '../../i18n/messages';
import type { TypedBreak } from './shift-times';
import styles from './timesheets.module.css';

interface RowProps {
  readonly rest: TypedBreak;
  readonly index: number;
  readonly onChange: (rest: TypedBreak) => void;
  readonly onRemove: () => void;
}

/** The kind of a break gives its name and whether it is paid. */
function Kind({ rest, onChange }: Pick<RowProps, 'rest' | 'onChange'>) {
  const { m } = useTexts();
  const types = useQuery(breakTypesQuery()).data?.data ?? [];
  const isKnown = rest.type === '' || types.some(({ id }) => id === rest.type);
  const archived = isKnown ? [] : [{ value: rest.type, label: rest.name }];
  return (
    <NativeSelect
      label={m.corrections.breakKind}
      value={rest.type}
      data={[
        ...types.map(({ id, name }) => ({ value: id, label: name })),
        ...archived,
        { value: '', label: rest.type === '' ? rest.name : m.corrections.otherBreak },
      ]}
      onChange={(event) => {
        const type = types.find(({ id }) => id === event.currentTarget.value);
        onChange({
          ...rest,
          ...{ type: type?.id ?? '', name: type?.name ?? m.corrections.otherBreak },
          isPaid: type?.is_paid ?? rest.isPaid,
        });
      }}
    />
  );
}

function Row({ rest, index, onChange, onRemove }: RowProps) {
  const { m } = useTexts();
  const time = (name: 'start' | 'end') => ({
    ...{ type: 'time', required: true, withAsterisk: false, value: rest[name] },
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ ...rest, [name]: event.currentTarget.value }),
  });
  const label = m.corrections.breakNumber(index + 1);
  return (
    <fieldset className={styles.break}>
      <legend>{label}</legend>
      <Kind rest={rest} onChange={onChange} />
      <div className={styles.fields}>
        <TextInput label={m.corrections.breakStart} {...time('start')} />
        <TextInput label={m.corrections.breakEnd} {...time('end')} />
      </div>
      <div className={styles.breakFoot}>
        <Checkbox
          label={m.settings.paidBreak}
          checked={rest.isPaid}
          disabled={rest.type !== ''}
          onChange={(event) => onChange({ ...rest, isPaid: event.currentTarget.checked })}
        />
        <ActionIcon size={36} aria-label={m.corrections.removeBreak(label)} onClick={onRemove}>
          <IconTrash size={18} stroke={1.7} />
        </ActionIcon>
      </div>
    </fieldset>
  );
}

interface BreakFieldsProps {
  readonly breaks: readonly TypedBreak[];
  readonly onChange: (breaks: readonly TypedBreak[]) => void;
}

/** The breaks of a shift, to change. */
export function BreakFields({ breaks, onChange }: BreakFieldsProps) {
  const { m } = useTexts();
  const empty = { type: '', name: m.corrections.otherBreak, isPaid: false, start: '', end: '' };
  return (
    <div className={styles.breakFields}>
      {breaks.map((rest, index) => (
        <Row
          key={rest.key}
          {...{ rest, index }}
          onChange={(changed) =>
            onChange(breaks.map((each) => (each.key === changed.key ? changed : each)))
          }
          onRemove={() => onChange(breaks.filter(({ key }) => key !== rest.key))}
        />
      ))}
      <Button
        variant="default"
        size="xs"
        leftSection={<IconPlus size={15} aria-hidden="true" />}
        onClick={() => onChange([...breaks, { key: newId(), ...empty }])}
      >
        {m.corrections.addBreak}
      </Button>
    </div>
  );
}
