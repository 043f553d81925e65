import { Button, Modal, Radio, Skeleton, Textarea } from '@mantine/core';
import { IconPlayerStop } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { api, type Schemas } from '../../api/client';
import { shiftQuery } from '../../api/queries';
import { serverNow } from '../../api/server-clock';
import { useTexts } from '../../i18n/messages';
import { useFirstField } from '../../parts/form/first-field';
import { Refused } from '../../parts/form/refused';
import { useReturnFocus } from '../../parts/form/return-focus';
import { Asked } from '../../parts/panel/asked';
import { useMe } from '../../parts/shell/me';
import styles from './end-shift.module.css';

interface EndShiftProps {
  readonly name: string;
  readonly shiftId: string;
  readonly zone: string;
  readonly onClose: () => void;
}

interface Choice {
  readonly value: string;
  readonly instant: number;
  readonly title: string;
  readonly hint: string | undefined;
}

function useChoices(shift: Schemas['ShiftDetailView'], zone: string): readonly Choice[] {
  const { m, f } = useTexts();
  const last = shift.sessions.toSorted((a, b) => b.last_seen_at.localeCompare(a.last_seen_at))[0];
  // A shift ends after it has begun, even if its only sign of life is the beginning. Now may seem to be earlier,
  // because the header `Date` has no parts of a second.
  const earliest = Date.parse(shift.start_at) + 1;
  const signMs = Math.max(Date.parse(last?.last_seen_at ?? shift.start_at), earliest);
  const [now] = useState(() => Math.max(serverNow(), signMs));
  const sign: Choice[] =
    last === undefined
      ? []
      : [
          {
            value: 'sign',
            instant: signMs,
            title: m.team.lastSign(f.time(last.last_seen_at, zone)),
            hint: m.team.lastSignOf(last.device_label),
          },
        ];
  return [
    ...sign,
    { value: 'now', instant: now, title: m.team.now(f.time(now, zone)), hint: undefined },
  ];
}

function EndShiftForm(props: EndShiftProps & { shift: Schemas['ShiftDetailView'] }) {
  const { m, f } = useTexts();
  const me = useMe();
  const { shift, name, zone, onClose } = props;
  const first = useFirstField();
  const choices = useChoices(shift, zone);
  const [value, setValue] = useState(choices[0]?.value ?? 'now');
  const [reason, setReason] = useState('');
  const chosen = choices.find((choice) => choice.value === value);
  const correct = api.useMutation('patch', '/shifts/{shift_id}', { onSuccess: onClose });
  const startMs = Date.parse(shift.start_at);
  function submit(event: SubmitEvent): void {
    event.preventDefault();
    if (chosen === undefined) return;
    correct.mutate({
      params: { path: { shift_id: shift.id } },
      body: {
        version: shift.version,
        reason,
        end_at: new Date(chosen.instant).toISOString(),
      },
    });
  }
  const shop = me.shops.find(({ id }) => id === shift.shop_id)?.name ?? '';
  return (
    <form ref={first} onSubmit={submit}>
      <p className={styles.facts}>{m.team.started(f.time(startMs, zone), shop)}</p>
      <Radio.Group value={value} onChange={setValue} aria-label={m.team.endTime}>
        {choices.map((choice) => (
          <Radio.Card key={choice.value} value={choice.value} className={styles.choice}>
            <Radio.Indicator />
            <div className={styles.words}>
              <b>{choice.title}</b>
              {choice.hint !== undefined && <small>{choice.hint}</small>}
            </div>
            <b>{f.duration((choice.instant - startMs) / 1000)}</b>
          </Radio.Card>
        ))}
      </Radio.Group>
      <Textarea
        label={m.team.reason}
        description={m.team.reasonHint(name)}
        required
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        autosize
        minRows={2}
      />
      <Refused error={correct.error} withFaults />
      <div className={styles.foot}>
        <Button variant="default" onClick={onClose}>
          {m.app.cancel}
        </Button>
        <Button
          type="submit"
          loading={correct.isPending}
          leftSection={<IconPlayerStop size={16} aria-hidden="true" />}
        >
          {m.team.endAt(chosen === undefined ? '' : f.time(chosen.instant, zone))}
        </Button>
      </div>
    </form>
  );
}

/** Ends the forgotten shift of a colleague: the last sign of life in sight, and a reason. */
export function EndShift(props: EndShiftProps) {
  useReturnFocus();
  const { m } = useTexts();
  const shift = useQuery(shiftQuery(props.shiftId));
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={<span className={styles.title}>{m.team.endOf(props.name)}</span>}
      size={520}
      closeButtonProps={{ 'aria-label': m.app.close }}
    >
      <Asked query={shift} skeleton={<Skeleton height={260} />}>
        {(data) => <EndShiftForm {...props} shift={data} />}
      </Asked>
    </Modal>
  );
}
