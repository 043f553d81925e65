import { Button, NativeSelect } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { useAttempt } from '../../api/attempt';
import { api } from '../../api/client';
import { CHANGED_BY_HOURS } from '../../api/queries';
import { useTexts } from '../../i18n/messages';
import { Refused } from '../../parts/form/refused';
import { useMe, zoneOf } from '../../parts/shell/me';
import { spanAt } from '../../parts/time/span';
import { toast } from '../../parts/toast/toast';
import type { PersonDays } from './groups';
import { ReasonField, TimeFields } from './shift-fields';
import styles from './timesheets.module.css';

interface AddShiftProps {
  readonly person: PersonDays;
  readonly day: string;
  readonly shopId: string;
  readonly onDone: () => void;
}

/** Adds a shift that nobody clocked, with the reason. */
export function AddShift({ person, day, shopId, onDone }: AddShiftProps) {
  const { m } = useTexts();
  const me = useMe();
  const cache = useQueryClient();
  const attempt = useAttempt();
  const [shop, setShop] = useState(shopId);
  const [start, setStart] = useState('');
  const [end, setEnd] = useState('');
  const [reason, setReason] = useState('');
  const add = api.useMutation('post', '/shifts', {
    onError: (error) => attempt.settle(error),
    onSuccess: async () => {
      attempt.settle(null);
      await cache.invalidateQueries({
        predicate: ({ queryKey }) => CHANGED_BY_HOURS.includes(String(queryKey[1])),
      });
      toast(m.timesheets.added(person.name));
      onDone();
    },
  });
  function submit(event: SubmitEvent): void {
    event.preventDefault();
    const { startMs, endMs } = spanAt(day, { start, end }, zoneOf(me, shop));
    const body = {
      ...{ user_id: person.user_id, shop_id: shop, reason },
      start_at: new Date(startMs).toISOString(),
      end_at: new Date(endMs).toISOString(),
    };
    add.mutate({ params: { header: attempt.header(body) }, body });
  }
  return (
    <form onSubmit={submit}>
      <p className={styles.hint}>{m.timesheets.addHint}</p>
      {me.shops.length > 1 && (
        <NativeSelect
          label={m.pick.shop}
          value={shop}
          onChange={(event) => setShop(event.currentTarget.value)}
          data={me.shops.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <TimeFields start={start} end={end} onStart={setStart} onEnd={setEnd} />
      <ReasonField
        hint={m.timesheets.reasonHint(person.name)}
        reason={reason}
        onReason={setReason}
      />
      <Refused error={add.error} withFaults />
      <div className={styles.foot}>
        <Button type="submit" loading={add.isPending}>
          {m.timesheets.add}
        </Button>
      </div>
    </form>
  );
}
