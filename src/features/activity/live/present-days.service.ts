import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import { PersonDays } from '../timeline/person-days.service.js';
import { workingSince, type OpenShift, type Present } from './live-state.js';

/** What the whole shift shows. */
export interface PresentDay {
  readonly present: Present;
  /** The last sign of life; undefined while the person cannot be idle. */
  readonly lastSign: number | undefined;
}

/** Finds whether people are idle from everything that is known of their open shift. */
@Injectable()
export class PresentDays {
  constructor(private readonly days: PersonDays) {}

  /**
   * Computes the shift as the timeline does, up to now. The person is idle when an idle time, without what
   * they explained of it, lasts until now.
   */
  async of(tx: Tx, shift: OpenShift): Promise<PresentDay> {
    const { shift_id: id, start_at, shop_id, now } = shift;
    const shifts = [{ id, shop_id, start_at, end_at: null }];
    const { day } = await this.days.ofShifts(tx, { userId: shift.user_id, shifts, now });
    const last = day.idle.at(-1);
    const isIdle = last?.to === now.getTime();
    return {
      present: isIdle ? { state: 'IDLE', since: new Date(last.from) } : workingSince(shift),
      lastSign: day.lastSign,
    };
  }
}
