import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Departures } from '../../users/departures.js';
import { ForgottenShiftCloser } from './forgotten-shift-closer.service.js';

/** Ends the open shift of someone who is deactivated. */
@Injectable()
export class ShiftsOfLeavers implements OnModuleInit {
  constructor(
    private readonly departures: Departures,
    private readonly closer: ForgottenShiftCloser,
  ) {}

  onModuleInit(): void {
    this.departures.add((tx, by, userId) => this.closer.closeOf(tx, userId, by));
  }
}
