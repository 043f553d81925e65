import { client, type Schemas } from '../../api/client';
import { CHANGED_BY_PLANS } from '../../api/queries/schedules';
import { useSend } from '../../api/send';
import { useTexts } from '../../i18n/messages';
import { toast } from '../../parts/toast/toast';
import type { Plan } from './week-plan';

/** Creates, changes or removes a plan. */
export function useKeepPlan(plan: Plan | undefined, onClose: () => void) {
  const { m } = useTexts();
  const path = { schedule_id: plan?.id ?? '' };
  const done = (text: string) => () => {
    toast(text);
    onClose();
  };
  return {
    create: useSend({
      ask: (body: Schemas['CreateScheduleBody'], header) =>
        client.POST('/schedules', { params: { header }, body }),
      changes: CHANGED_BY_PLANS,
      onDone: done(m.schedule.saved),
    }),
    update: useSend({
      ask: (body: Schemas['UpdateScheduleBody'], header) =>
        client.PATCH('/schedules/{schedule_id}', { params: { path, header }, body }),
      changes: CHANGED_BY_PLANS,
      onDone: done(m.schedule.saved),
    }),
    remove: useSend({
      ask: (_: undefined, header) =>
        client.DELETE('/schedules/{schedule_id}', { params: { path, header } }),
      changes: CHANGED_BY_PLANS,
      onDone: done(m.schedule.removed),
    }),
  };
}
