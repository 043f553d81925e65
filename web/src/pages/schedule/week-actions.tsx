import { Button } from '@mantine/core';
import { IconCopy, IconSend } from '@tabler/icons-react';
import { client, type Schemas } from '../../api/client';
import { CHANGED_BY_PLANS } from '../../api/queries/schedules';
import { useSend } from '../../api/send';
import { useTexts } from '../../i18n/messages';
import { Refused } from '../../parts/form/refused';
import type { Shop } from '../../parts/shell/me';
import { addDays } from '../../parts/time/calendar';
import { toast } from '../../parts/toast/toast';
import type { Plan } from './week-plan';

interface WeekActionsProps {
  readonly shop: Shop;
  readonly week: readonly string[];
  readonly plans: readonly Plan[];
}

/** Takes over the week before as drafts, and publishes the drafts, saying how many they are. */
export function WeekActions({ shop, week, plans }: WeekActionsProps) {
  const { m } = useTexts();
  const [from = '', to = ''] = [week[0], week[6]];
  const drafts = plans.filter(({ published_at }) => published_at === null).length;
  const copy = useSend({
    ask: (body: Schemas['CopySchedulesBody'], header) =>
      client.POST('/schedules/copy', { params: { header }, body }),
    changes: CHANGED_BY_PLANS,
    onDone: ({ copied, skipped }) => toast(m.schedule.copied(copied, skipped.length)),
  });
  const publish = useSend({
    ask: (body: Schemas['PublishSchedulesBody'], header) =>
      client.POST('/schedules/publish', { params: { header }, body }),
    changes: CHANGED_BY_PLANS,
    onDone: ({ published }) => toast(m.schedule.published(published)),
  });
  return (
    <>
      <Button
        variant="default"
        loading={copy.isPending}
        leftSection={<IconCopy size={16} aria-hidden="true" />}
        onClick={() => copy.mutate({ shop_id: shop.id, from: addDays(from, -7), to: from })}
      >
        {m.schedule.copy}
      </Button>
      {drafts > 0 && (
        <Button
          loading={publish.isPending}
          leftSection={<IconSend size={16} aria-hidden="true" />}
          onClick={() => publish.mutate({ shop_id: shop.id, from, to })}
        >
          {m.schedule.publish(drafts)}
        </Button>
      )}
      <Refused error={copy.error ?? publish.error} />
    </>
  );
}
