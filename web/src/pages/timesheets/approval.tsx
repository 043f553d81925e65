import { Button } from '@mantine/core';
import { IconCheck, IconLock, IconLockOpen } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useAttempt } from '../../api/attempt';
import { api, type Schemas } from '../../api/client';
import { CHANGED_BY_HOURS, periodsQuery } from '../../api/queries';
import { useTexts } from '../../i18n/messages';
import { useMe } from '../../parts/shell/me';
import { toast } from '../../parts/toast/toast';
import { Ask } from './ask';
import type { PersonHours } from './groups';

interface ApprovalProps {
  readonly shopId: string;
  readonly from: string;
  readonly to: string;
  readonly people: readonly PersonHours[];
  /** Only days that have ended can be approved. */
  readonly isOver: boolean;
}

/** The three steps of a week; each is sent once, however often it is pressed. */
function useSteps() {
  const cache = useQueryClient();
  const attempt = useAttempt();
  const options = {
    onSuccess: async () => {
      attempt.settle(null);
      await cache.invalidateQueries({
        predicate: ({ queryKey }) => CHANGED_BY_HOURS.includes(String(queryKey[1])),
      });
    },
    onError: (error: unknown) => attempt.settle(error),
  };
  const approve = api.useMutation('post', '/timesheets/periods', options);
  const lock = api.useMutation('post', '/timesheets/periods/{period_id}/lock', options);
  const reopen = api.useMutation('post', '/timesheets/periods/{period_id}/reopen', options);
  return { approve, lock, reopen, attempt };
}

interface ApprovedProps {
  readonly period: Schemas['PeriodView'];
  readonly days: string;
  readonly steps: ReturnType<typeof useSteps>;
  readonly done: (text: string) => void;
}

/** A week that is approved can be locked, or reopened with a reason. */
function Approved({ period, days, steps, done }: ApprovedProps) {
  const { m } = useTexts();
  const { lock, reopen, attempt } = steps;
  const [asked, setAsked] = useState(false);
  const path = { period_id: period.id };
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconLockOpen size={17} aria-hidden="true" />}
        onClick={() => setAsked(true)}
      >
        {m.timesheets.reopen}
      </Button>
      {period.status === 'APPROVED' && (
        <Button
          leftSection={<IconLock size={17} aria-hidden="true" />}
          loading={lock.isPending}
          onClick={() => {
            const body = { version: period.version };
            lock.mutate(
              { params: { path, header: attempt.header(body) }, body },
              { onSuccess: () => done(m.timesheets.locked(days)) },
            );
          }}
        >
          {m.timesheets.lock}
        </Button>
      )}
      {asked && (
        <Ask
          title={m.timesheets.reopenTitle(days)}
          facts={[]}
          action={m.timesheets.reopen}
          withReason
          step={reopen}
          onClose={() => setAsked(false)}
          onSend={(reason) => {
            const body = { version: period.version, reason };
            reopen.mutate(
              { params: { path, header: attempt.header(body) }, body },
              { onSuccess: () => done(m.timesheets.reopened(days)) },
            );
          }}
        />
      )}
    </>
  );
}

/** Approves, locks or reopens the week of one shop. */
export function Approval({ shopId, from, to, people, isOver }: ApprovalProps) {
  const { m, f } = useTexts();
  const me = useMe();
  const [asked, setAsked] = useState(false);
  const days = f.days(from, to);
  const shop = me.shops.find(({ id }) => id === shopId)?.name ?? '';
  const periods = useQuery(periodsQuery(shopId, from, to));
  const period = periods.data?.data.find(
    (each) => each.status !== 'REOPENED' && each.from <= from && each.to >= to,
  );
  const done = (text: string) => {
    setAsked(false);
    toast(text);
  };
  const steps = useSteps();
  const { approve, attempt } = steps;
  if (periods.data === undefined) return null;
  const pending = people.reduce((sum, { totals }) => sum + totals.corrections_pending, 0);
  const worked = people.reduce((sum, { totals }) => sum + totals.worked_seconds, 0);
  if (period === undefined)
    return (
      <>
        <Button
          leftSection={<IconCheck size={17} aria-hidden="true" />}
          disabled={!isOver}
          title={isOver ? undefined : m.timesheets.running}
          onClick={() => setAsked(true)}
        >
          {m.timesheets.approve(shop)}
        </Button>
        {asked && (
          <Ask
            title={m.timesheets.approveTitle(days, shop)}
            facts={[
              m.timesheets.approvePeople(people.length, f.durationText(worked)),
              ...(pending > 0 ? [m.timesheets.approvePending(pending)] : []),
              m.timesheets.lockHint,
            ]}
            action={m.timesheets.approveNow}
            step={approve}
            onClose={() => setAsked(false)}
            onSend={() => {
              const body = { shop_id: shopId, from, to };
              approve.mutate(
                { params: { header: attempt.header(body) }, body },
                { onSuccess: () => done(m.timesheets.approved(days)) },
              );
            }}
          />
        )}
      </>
    );
  return <Approved period={period} days={days} steps={steps} done={done} />;
}
