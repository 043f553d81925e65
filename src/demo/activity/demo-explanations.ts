import type { ActivityExplanation } from '../../features/activity/explanations/activity-explanation.entity.js';
import { idAt, type DemoShift } from '../work/demo-shifts.js';
import type { Random } from '../random.js';

export type DemoExplanation = Omit<ActivityExplanation, 'organization_id'>;

const EXPLAINED_CHANCE = 0.6;
const MINUTE_MS = 60_000;
const LATEST_MIN = 30;

/** What people of a coffee shop say. */
const WORDS: readonly Pick<DemoExplanation, 'reason' | 'note'>[] = [
  { reason: 'STOCK', note: 'The delivery of milk came early.' },
  { reason: 'STOCK', note: 'Counted the beans in the store room.' },
  { reason: 'CUSTOMER', note: 'Explained the machines to a customer.' },
  { reason: 'CUSTOMER', note: null },
  { reason: 'CALL', note: 'A supplier called.' },
  { reason: 'MEETING', note: 'The plan of next week.' },
  { reason: 'OTHER', note: 'The grinder had to be cleaned.' },
];

/** Returns what a person said about the silence of a shift, soon after it; most people say something. */
export function explanationOf(
  { shift, turn }: DemoShift,
  random: Random,
  { nowMs, sinceMs }: { readonly nowMs: number; readonly sinceMs: number },
): DemoExplanation | undefined {
  const { silence } = turn;
  const [isExplained, words] = [random.chance(EXPLAINED_CHANCE), random.pick(WORDS)];
  const saidMs = Math.min(nowMs, (silence?.endMs ?? 0) + random.below(LATEST_MIN * MINUTE_MS));
  if (!silence || !isExplained || silence.startMs < sinceMs) return undefined;
  return {
    id: idAt(saidMs),
    user_id: shift.user_id,
    start_at: new Date(silence.startMs),
    end_at: new Date(silence.endMs),
    ...words,
    created_at: new Date(saidMs),
  };
}
