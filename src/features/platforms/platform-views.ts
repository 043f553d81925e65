import { toWire } from '../../kernel/wire.js';
import type { ActivePlatformView, PlatformView } from './platforms.dto.js';
import type { ListedPlatform } from './platforms.repository.js';

export function toPlatformView(row: ListedPlatform): PlatformView {
  return toWire(row, 'name_key');
}

/** Without anything that changes while a client would act the same: the tag of the answer stays, too. */
export function toActivePlatformView(row: ListedPlatform): ActivePlatformView {
  const { id, name, host_patterns, category, sales_channel, color } = row;
  return { id, name, host_patterns, category, sales_channel, color };
}
