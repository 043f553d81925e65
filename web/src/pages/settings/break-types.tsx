import { Button, Checkbox, Skeleton, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { client, type Schemas } from '../../api/client';
import { allBreakTypesQuery, CHANGED_BY_BREAK_TYPE } from '../../api/queries/settings';
import { useSend } from '../../api/send';
import { useTexts } from '../../i18n/messages';
import { ArchiveButton } from '../../parts/form/archive-button';
import { Refused } from '../../parts/form/refused';
import { Asked } from '../../parts/panel/asked';
import { Panel } from '../../parts/panel/panel';
import { Tag } from '../../parts/tag/tag';
import { toast } from '../../parts/toast/toast';
import { inUseFirst } from './in-use-first';
import styles from './settings.module.css';

function BreakTypeRow({ type }: { type: Schemas['BreakTypeView'] }) {
  const { m, f } = useTexts();
  const path = { break_type_id: type.id };
  const expected =
    type.expected_minutes === null ? '' : ` · ${f.durationText(type.expected_minutes * 60)}`;
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <b>{type.name}</b>
        <small>
          {type.is_paid ? m.timesheets.paid : m.timesheets.unpaid}
          {expected}
        </small>
      </div>
      {type.archived_at !== null && <Tag tone="grey" text={m.settings.isArchived} />}
      <ArchiveButton
        isInRow
        row={type}
        texts={m.settings.breakType}
        changes={CHANGED_BY_BREAK_TYPE}
        ask={(wanted, header) =>
          wanted === 'archive'
            ? client.POST('/break-types/{break_type_id}/archive', { params: { path, header } })
            : client.POST('/break-types/{break_type_id}/unarchive', { params: { path, header } })
        }
      />
    </li>
  );
}

function AddBreakType() {
  const { m } = useTexts();
  const [name, setName] = useState('');
  const [minutes, setMinutes] = useState('');
  const [isPaid, setPaid] = useState(false);
  const add = useSend({
    ask: (body: Schemas['CreateBreakTypeBody'], header) =>
      client.POST('/break-types', { params: { header }, body }),
    changes: CHANGED_BY_BREAK_TYPE,
    onDone: () => {
      toast(m.settings.saved);
      setName('');
      setMinutes('');
    },
  });
  function submit(event: SubmitEvent): void {
    event.preventDefault();
    const expected = minutes === '' ? {} : { expected_minutes: Number(minutes) };
    add.mutate({ name, is_paid: isPaid, ...expected });
  }
  return (
    <Panel title={m.settings.addBreak}>
      <form className={styles.form} onSubmit={submit}>
        <TextInput
          label={m.settings.name}
          required
          withAsterisk={false}
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          type="number"
          min={1}
          max={1440}
          label={m.settings.expected}
          description={m.settings.expectedHint}
          value={minutes}
          onChange={(event) => setMinutes(event.currentTarget.value)}
        />
        <Checkbox
          label={m.settings.paidBreak}
          checked={isPaid}
          onChange={(event) => setPaid(event.currentTarget.checked)}
        />
        <Refused error={add.error} withFaults />
        <div className={styles.save}>
          <Button type="submit" loading={add.isPending}>
            {m.settings.addBreak}
          </Button>
        </div>
      </form>
    </Panel>
  );
}

/** The breaks that people choose from when they begin one. */
export function BreakTypes() {
  const { m } = useTexts();
  const query = useQuery(allBreakTypesQuery());
  return (
    <div className={styles.stack}>
      <Panel flush title={m.settings.views.breaks}>
        <Asked query={query} skeleton={<Skeleton height={180} m="md" />}>
          {({ data }) => (
            <ul className={styles.rows}>
              {data.length === 0 && <li className={styles.row}>{m.settings.noBreaks}</li>}
              {data.toSorted(inUseFirst).map((type) => (
                <BreakTypeRow key={type.id} type={type} />
              ))}
            </ul>
          )}
        </Asked>
      </Panel>
      <AddBreakType />
    </div>
  );
}
