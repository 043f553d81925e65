import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { IsBase64Url, MayBeAbsent } from '../../../platform/http/field-rules.js';

export class UnsubscribeQuery {
  /**
   * The token of the link in a mail; without it, there is no such link.
   * @example AZXwxHsaf4mNa2lgRTJBvAGV8MR7Gn-JjWtpYEUyQbwq
   */
  @IsOptional()
  @IsBase64Url(1, 500)
  token?: string;
}

/** The form that mail programs send (RFC 8058), and the page of the link. */
@MayBeAbsent()
export class UnsubscribeBody {
  /**
   * Mail programs send `One-Click`.
   * @example One-Click
   */
  @ApiProperty()
  @IsOptional()
  @IsString()
  @MaxLength(50)
  'List-Unsubscribe'?: string;
}
