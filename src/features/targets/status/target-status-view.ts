import { paceOf, rounded, type Share } from '../rules/pace.js';
import type { Rhythm } from '../rules/rhythm.js';
import { isRatio, scaledFigure, shownValue } from '../rules/target-kpis.js';
import type { Target } from '../target.entity.js';
import { toTargetView } from '../target-views.js';
import type { TargetStatusView } from '../targets.dto.js';

const SHARE_SCALE = 10_000;

interface Found {
  readonly from: string;
  readonly to: string;
  readonly value: number | null;
  /** Undefined for means and ratios, and when the period is over. */
  readonly rhythm: Rhythm | undefined;
  readonly proof: string[];
  readonly isOver: boolean;
}

export function toTargetStatusView(target: Target, found: Found): TargetStatusView {
  const { kpi, currency, direction } = target;
  const { from, to, value, rhythm, proof, isOver } = found;
  const pace = paceOf({
    ...{ direction, isOver, share: rhythm?.share },
    target: BigInt(target.value),
    value: value === null ? null : scaledFigure(kpi, value, currency),
  });
  const shown = (scaled: bigint): number => shownValue(kpi, Number(scaled), currency);
  const shownOrNull = (scaled: bigint | null): number | null =>
    scaled === null ? null : shown(scaled);
  return {
    target: toTargetView(target),
    ...{ from, to, value, proof, is_over: isOver, status: pace.status },
    expected_share: isRatio(kpi) ? null : shownShare(rhythm?.share),
    expected: shown(pace.expected),
    ahead: shownOrNull(pace.ahead),
    missing: shownOrNull(pace.missing),
    run_rate: shownOrNull(pace.runRate),
    rhythm_weeks: isRatio(kpi) ? null : (rhythm?.weeks ?? 0),
  };
}

/** What is over has all of its share. */
function shownShare(share: Share | undefined): number {
  if (!share) return 1;
  return Number(rounded(share.done * BigInt(SHARE_SCALE), share.whole)) / SHARE_SCALE;
}
