import { toWire } from '../../kernel/wire.js';
import { shownValue } from './rules/target-kpis.js';
import type { Target } from './target.entity.js';
import type { TargetView } from './targets.dto.js';

export function toTargetView(row: Target): TargetView {
  return { ...toWire(row), value: shownValue(row.kpi, row.value, row.currency) };
}
