import { ApiProperty, OmitType } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { IsChoiceFilter, IsIdFilter } from '../../../platform/http/list-rules.js';
import { pageOf } from '../../../platform/http/page-of.js';
import { PageQuery } from '../../../platform/http/page-query.dto.js';
import { IsText } from '../../../platform/http/text-rules.js';
import { NamedPersonView, PlaceView } from '../../../platform/names/names.dto.js';
import { CorrectShiftBody } from '../edits/shift-edits.dto.js';
import { ShiftDetailView } from '../shift-views.dto.js';
import {
  REQUEST_SIDES,
  REQUEST_STATUSES,
  type RequestSide,
  type RequestStatus,
} from './correction-request.entity.js';

const SIDE = { enum: REQUEST_SIDES, enumName: 'CorrectionSide', example: 'WORKER' };
const STATUS = { enum: REQUEST_STATUSES, enumName: 'CorrectionStatus', example: 'OPEN' };

/** Every field means what it means in a correction; nothing changes before the other side agrees. */
export class ProposeCorrectionBody extends OmitType(CorrectShiftBody, ['shop_id']) {}

export class ObjectToCorrectionBody {
  /** @example "You left at six, the till was closed then" */
  @IsText(1, 500)
  reason: string;
}

export class ListCorrectionRequestsQuery extends PageQuery {
  /** Returns only requests with one of these statuses. */
  @IsOptional()
  @IsChoiceFilter(REQUEST_STATUSES)
  status?: RequestStatus[];

  /** Returns only requests that this side has made; both are the default. */
  @IsOptional()
  @IsChoiceFilter(REQUEST_SIDES)
  side?: RequestSide[];

  /** Returns only requests about shifts of these people, up to 100; several are repeated. */
  @IsOptional()
  @IsIdFilter()
  user_id?: string[];

  /** Returns only requests about shifts in these shops, up to 100; several are repeated. */
  @IsOptional()
  @IsIdFilter()
  shop_id?: string[];
}

export class ListShiftCorrectionRequestsQuery extends PageQuery {}

export class VersionBreakView {
  break_type_id: string | null;
  /** @example Lunch */
  name: string;
  is_paid: boolean;
  /** @example 30 */
  @ApiProperty({ type: 'integer' })
  expected_minutes: number | null;
  @ApiProperty({ format: 'date-time' })
  start_at: string;
  @ApiProperty({ format: 'date-time' })
  end_at: string | null;
}

/** The times of a shift as one side sees them. */
export class ShiftVersionView {
  /** @example 2026-03-01T09:00:00.000Z */
  @ApiProperty({ format: 'date-time' })
  start_at: string;
  @ApiProperty({ format: 'date-time' })
  end_at: string | null;
  breaks: VersionBreakView[];
}

export class CorrectionRequestView {
  id: string;
  shift_id: string;
  /** The person whose shift it is. */
  user_id: string;
  /** The person with their present name. */
  user: NamedPersonView;
  shop_id: string;
  /** The shop with its present name. */
  shop: PlaceView;
  /** The side that made the request: the person whose shift it is, or somebody who manages their hours. */
  @ApiProperty(SIDE)
  side: RequestSide;
  @ApiProperty(STATUS)
  status: RequestStatus;
  author_id: string;
  /** The author with their present name. */
  author: NamedPersonView;
  /** @example I stayed until eight to close the till */
  reason: string;
  /** The version of the shift that the request changes. When the shift changes, the request can no longer be applied. */
  @ApiProperty({ type: 'integer' })
  shift_version: number;
  /** The shift as it was recorded when the request was made. */
  before: ShiftVersionView;
  /** The shift as it would be, or is since it was agreed. */
  proposed: ShiftVersionView;
  @ApiProperty({ format: 'date-time' })
  proposed_at: string;
  /** The instant until which the other side has to answer. After it an alert is raised; an answer is still possible. */
  @ApiProperty({ format: 'date-time' })
  answer_by: string;
  @ApiProperty({ format: 'date-time' })
  closed_at: string | null;
  /** The person who agreed, objected or withdrew the request. */
  closed_by: string | null;
  /** The same person with their present name. */
  @ApiProperty({ type: NamedPersonView, nullable: true })
  closer: NamedPersonView | null;
  /** The words of the side that objects. */
  objection: string | null;
}

export class CorrectionRequestPage extends pageOf(CorrectionRequestView) {}

/** A shift with what both sides said about it. */
export class ShiftWithRequestsView extends ShiftDetailView {
  /** The latest correction requests of the shift, at most 20, the latest first. */
  correction_requests: CorrectionRequestView[];
}
