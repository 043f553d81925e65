import { Injectable } from '@nestjs/common';
import { grouped } from '../../kernel/grouped.js';
import { newId } from '../../kernel/new-id.js';
import type { Tx } from '../../platform/database/tx.js';
import { packed } from '../../features/activity/events/packed-batch.js';
import { DEMO_PLATFORMS } from '../setting/demo-platforms.js';
import { Random } from '../random.js';
import type { DemoShift } from '../work/demo-shifts.js';
import { eventsOf, type DaySetting } from './demo-day.js';
import { explanationOf } from './demo-explanations.js';
import { DemoRecordingRepository, type RecordedPersonRow } from './demo-recording.repository.js';

const DAY_MS = 86_400_000;

type Shared = Pick<DaySetting, 'nowMs' | 'platforms' | 'deviceOf'>;

/** Creates what the devices of the demo's people reported in their shifts, as far as it was allowed. */
@Injectable()
export class DemoRecording {
  constructor(private readonly repository: DemoRecordingRepository) {}

  /**
   * Stores events and explanations. Where the organization has switched activity off, has none of the demo's
   * platforms on its list, or a person has not acknowledged its notice, nothing is recorded.
   */
  async tell(
    tx: Tx,
    shifts: readonly DemoShift[],
    { nowMs, seed }: { readonly nowMs: number; readonly seed: string },
  ): Promise<void> {
    const people = new Map((await this.repository.people(tx)).map((row) => [row.user_id, row]));
    const platforms = await this.platforms(tx);
    if (platforms.length === 0) return;
    const shared = { nowMs, platforms, deviceOf: rememberedIds() };
    const random = new Random(`${seed}/activity`);
    const told = shifts.flatMap((demo) => {
      const person = people.get(demo.shift.user_id);
      return person ? [{ demo, setting: settingOf(person, shared) }] : [];
    });
    const batches = told.flatMap(({ demo, setting }) => {
      const events = eventsOf(demo, setting, random);
      const devices = grouped(events, ({ device }) => device);
      return [...devices.values()].flatMap((own) => packed(demo.shift.user_id, own));
    });
    await this.repository.insertBatches(tx, batches);
    const explanations = told.flatMap(
      ({ demo, setting }) => explanationOf(demo, random, setting) ?? [],
    );
    await this.repository.insertExplanations(tx, explanations);
  }

  private async platforms(tx: Tx): Promise<DaySetting['platforms']> {
    const weights = new Map(DEMO_PLATFORMS.map(({ name, weight }) => [name, weight]));
    const rows = await this.repository.platforms(tx, [...weights.keys()]);
    return rows.map(({ id, name }) => ({ id, weight: weights.get(name) ?? 0 }));
  }
}

/** Nothing that is too old to be kept, and nothing of the time before the person was told. */
function settingOf(person: RecordedPersonRow, shared: Shared): DaySetting {
  const { acknowledged_at, retention_days, counts_off_list: countsOffList } = person;
  const keptMs = shared.nowMs - retention_days * DAY_MS;
  return { ...shared, countsOffList, sinceMs: Math.max(keptMs, acknowledged_at.getTime()) };
}

/** A device keeps its id. */
function rememberedIds(): DaySetting['deviceOf'] {
  const ids = new Map<string, string>();
  return (shopId, label) => {
    const name = `${shopId}/${label}`;
    const id = ids.get(name) ?? newId();
    ids.set(name, id);
    return id;
  };
}
