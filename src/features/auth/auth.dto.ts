import { ApiProperty } from '@nestjs/swagger';
import { IsNotEmpty, IsOptional, IsString, Length, MaxLength, ValidateIf } from 'class-validator';
import { AsEmailAddress, IsEmailAddress, IsText } from '../../platform/http/text-rules.js';
import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from '../users/password-rules.js';
import { IsCurrencyCode, IsTimeZone } from '../organizations/organization-fields.js';

const isGiven = (value: unknown): boolean => value !== undefined && value !== null;

export class RegisterBody {
  /** @example owner@example.com */
  @IsEmailAddress()
  email: string;

  /**
   * A password has 8 to 256 characters. One that is easy to guess is refused, with the reason.
   * @example correct-horse-battery
   */
  @ApiProperty({ format: 'password' })
  @IsString()
  @Length(MIN_PASSWORD_LENGTH, MAX_PASSWORD_LENGTH)
  password: string;

  /** @example Ana Torres */
  @IsOptional()
  @IsText(1, 200)
  name?: string;

  /** @example Corner Coffee */
  @IsOptional()
  @IsText(1, 200)
  organization_name?: string;

  /**
   * The currency of new shops and products, ISO 4217; the default is USD.
   * @example EUR
   */
  @IsOptional()
  @IsCurrencyCode()
  currency?: string;

  /**
   * The time zone of new shops, an IANA name; the default is UTC.
   * @example Europe/Madrid
   */
  @IsOptional()
  @IsTimeZone()
  time_zone?: string;
}

/** JSON `{email, password}`, or the OAuth2 password form with `username` in place of `email`. */
export class LoginBody {
  /**
   * Required unless the body has a `username`.
   * @example owner@example.com
   */
  @ApiProperty({ minLength: 1 })
  @AsEmailAddress()
  @ValidateIf(({ email, username }: LoginBody) => isGiven(email) || !isGiven(username))
  @IsString()
  @IsNotEmpty()
  @MaxLength(254)
  email?: string;

  /** The e-mail address under the name that the OAuth2 password form uses; it replaces `email`. */
  @ApiProperty({ minLength: 1 })
  @AsEmailAddress()
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(254)
  username?: string;

  /** @example correct-horse-battery */
  @ApiProperty({ minLength: 1, format: 'password' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(MAX_PASSWORD_LENGTH)
  password: string;

  /** OAuth2 clients send `password`, the only accepted value. */
  @IsOptional()
  @IsString()
  @MaxLength(50)
  grant_type?: string;

  /** OAuth2 clients may send this field; it is ignored. */
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  scope?: string;

  /** OAuth2 clients may send this field; it is ignored. */
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  client_id?: string;

  /** OAuth2 clients may send this field; it is ignored. */
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  client_secret?: string;
}

export class RefreshBody {
  /**
   * The newest refresh token. The response contains the one that replaces it.
   * @example Zk3vJ8qT1cWmX0aYbN5dRg7uEiO2sHpL4fKxQ6wVtCo
   */
  @ApiProperty({ minLength: 1 })
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  refresh_token: string;
}

export class ChangePasswordBody {
  /** @example correct-horse-battery */
  @ApiProperty({ minLength: 1, format: 'password' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(MAX_PASSWORD_LENGTH)
  current_password: string;

  /**
   * A password has 8 to 256 characters. One that is easy to guess is refused, with the reason.
   * @example staple-orbit-lantern
   */
  @ApiProperty({ format: 'password' })
  @IsString()
  @Length(MIN_PASSWORD_LENGTH, MAX_PASSWORD_LENGTH)
  new_password: string;
}

export class TokenView {
  /**
   * Send it as `Authorization: Bearer …`.
   * @example eyJhbGciOiJIUzI1NiIsImtpZCI6IjEifQ.e30.c2lnbmF0dXJl
   */
  access_token: string;
  /** @example bearer */
  token_type: 'bearer';
  /**
   * The number of seconds until the access token expires.
   * @example 900
   */
  @ApiProperty({ type: 'integer' })
  expires_in: number;
  /**
   * It can be exchanged once for the next pair; see `/auth/refresh`.
   * @example Zk3vJ8qT1cWmX0aYbN5dRg7uEiO2sHpL4fKxQ6wVtCo
   */
  refresh_token: string;
  /** Whether someone else set the password, so that the person should change it now. */
  must_change_password: boolean;
}
