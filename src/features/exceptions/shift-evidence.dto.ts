import { ApiProperty } from '@nestjs/swagger';

/** A receipt, a session, an event, a break or a plan, with its instant. */
export class EvidenceSignView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ format: 'date-time' })
  at: string;
}

/** What says when a shift really ended. Each sign is the last of its kind; `null` where there is none. */
export class ShiftEvidenceView {
  @ApiProperty({ format: 'uuid' })
  shift_id: string;
  @ApiProperty({ format: 'uuid' })
  user_id: string;
  @ApiProperty({ format: 'uuid' })
  shop_id: string;
  @ApiProperty({ format: 'date' })
  business_date: string;
  @ApiProperty({ format: 'date-time' })
  start_at: string;
  @ApiProperty({ format: 'date-time' })
  end_at: string | null;
  /** How the shift ended; `null` while it is open. */
  end_source: 'CLOCK' | 'MANAGER' | 'AUTO' | null;
  needs_confirmation: boolean;
  /** The version to confirm or to correct. */
  version: number;
  /** The last receipt of the person. */
  last_receipt: EvidenceSignView | null;
  /** The last signal of a device of the shift, with the session of the device. */
  last_session: EvidenceSignView | null;
  /** The last activity of the person, with its event, where activity is switched on. */
  last_activity: EvidenceSignView | null;
  /** The last time at which the person began or ended a break. */
  last_break: EvidenceSignView | null;
  /** The end of the plan that the shift was worked for. */
  planned_end: EvidenceSignView | null;
  /** Just after the last of these signs, as a forgotten shift is closed. The plan is no sign. */
  @ApiProperty({ format: 'date-time' })
  suggested_end_at: string;
}
