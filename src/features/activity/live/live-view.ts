import type { LivePersonView } from './live.dto.js';
import type { LivePerson } from './live-people-read-only.repository.js';
import type { OpenShift, Present } from './live-state.js';

/** @param shift  undefined while the person is offline */
export function toLivePersonView(
  { id, name }: LivePerson,
  shift: OpenShift | undefined,
  { state, since }: Present,
): LivePersonView {
  return {
    user_id: id,
    name,
    state,
    since: since?.toISOString() ?? null,
    shop_id: shift?.shop_id ?? null,
    time_zone: shift?.time_zone ?? null,
    shift_id: shift?.shift_id ?? null,
  };
}
