import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsOptional, ValidateNested } from 'class-validator';
import { ClearedByNull } from '../../../platform/http/field-rules.js';
import { IsText } from '../../../platform/http/text-rules.js';
import { IsDayStart } from '../../organizations/organization-fields.js';

const MAX_KINDS = 100;
const MAX_KIND_LENGTH = 100;

export class MessageChoiceBody {
  /**
   * A kind of message from the list that `GET /messages/preferences` returns.
   * @example new-sign-in
   */
  @IsText(1, MAX_KIND_LENGTH)
  kind: string;

  /**
   * Whether the message appears in the application. A question about a quiet time (`activity-question`) always does,
   * because nobody else is told while you can answer it.
   * @example true
   */
  @IsBoolean()
  app: boolean;

  /**
   * Whether the message comes by e-mail.
   * @example true
   */
  @IsBoolean()
  email: boolean;

  /**
   * Whether the message comes by web push.
   * @example false
   */
  @IsBoolean()
  push: boolean;
}

/** All preferences: a field that is left out gets its default. */
export class PutMessagePreferencesBody {
  /**
   * The time of day at which quiet hours begin, in the zone of your shop. Messages that are not urgent wait until
   * they end.
   * @example 22:00
   */
  @ClearedByNull()
  @IsOptional()
  @IsDayStart()
  quiet_from?: string | null;

  /**
   * The time of day at which quiet hours end; they may pass midnight.
   * @example 07:00
   */
  @ClearedByNull()
  @IsOptional()
  @IsDayStart()
  quiet_to?: string | null;

  /**
   * The time of day of a single mail with everything that is not urgent; by default each mail comes at once.
   * @example 08:00
   */
  @ClearedByNull()
  @IsOptional()
  @IsDayStart()
  digest_time?: string | null;

  /** The channels of each kind. A kind that is left out has its usual channels. */
  @ApiProperty({ maxItems: MAX_KINDS })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_KINDS)
  @ValidateNested({ each: true })
  @Type(() => MessageChoiceBody)
  kinds?: MessageChoiceBody[];
}

export class MessageKindView {
  /** @example new-sign-in */
  kind: string;
  /**
   * The name of the kind in your language.
   * @example A sign-in from another device
   */
  name: string;
  app: boolean;
  email: boolean;
  push: boolean;
}

export class MessagePreferencesView {
  /** Whether this installation sends mail at all; without SMTP_URL it sends none. */
  email_available: boolean;
  /** Whether this installation sends web push. */
  push_available: boolean;
  /**
   * The beginning of quiet hours, or null.
   * @example 22:00
   */
  quiet_from: string | null;
  /**
   * The end of quiet hours, or null.
   * @example 07:00
   */
  quiet_to: string | null;
  /**
   * The time of the mail of the day, or null.
   * @example 08:00
   */
  digest_time: string | null;
  kinds: MessageKindView[];
}
