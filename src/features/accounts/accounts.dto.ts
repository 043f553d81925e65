import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsString, Length } from 'class-validator';
import { IsBase64Url } from '../../platform/http/field-rules.js';
import { IsEmailAddress } from '../../platform/http/text-rules.js';
import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from '../users/password-rules.js';

const MAX_TOKEN = 500;

export class ForgotPasswordBody {
  /** @example owner@example.com */
  @IsEmailAddress()
  email: string;
}

export class LinkQuery {
  /**
   * The token of the link in a mail.
   * @example AZXwxHsaf4mNa2lgRTJBvAGV8MR7Gn-JjWtpYEUyQbwq
   */
  @IsBase64Url(1, MAX_TOKEN)
  token: string;
}

export class UseLinkBody {
  /**
   * The token of the link in a mail.
   * @example AZXwxHsaf4mNa2lgRTJBvAGV8MR7Gn-JjWtpYEUyQbwq
   */
  @IsBase64Url(1, MAX_TOKEN)
  token: string;

  /**
   * The new password, for an invitation or a forgotten password. One that is easy to guess is refused.
   * @example staple-orbit-lantern
   */
  @ApiProperty({ format: 'password' })
  @IsOptional()
  @IsString()
  @Length(MIN_PASSWORD_LENGTH, MAX_PASSWORD_LENGTH)
  password?: string;
}
