import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  IsEmail,
  IsNotEmpty,
  IsOptional,
  IsString,
  Length,
  MaxLength,
  ValidateIf,
} from 'class-validator';
import type { Role } from '../../kernel/role.js';
import { IsText } from '../../platform/http/text-rules.js';
import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from '../users/password-rules.js';
import { IsCurrencyCode, IsTimeZone } from '../organizations/organization-fields.js';

const trim = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' ? value.trim() : value;

const isGiven = (value: unknown): boolean => value !== undefined && value !== null;

export class RegisterBody {
  /** @example owner@example.com */
  @Transform(trim)
  @IsEmail()
  @MaxLength(254)
  email: string;

  /**
   * 8 to 256 characters; the most common passwords are refused.
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
   * Currency that new shops and products get, ISO 4217; USD when absent.
   * @example EUR
   */
  @IsOptional()
  @IsCurrencyCode()
  currency?: string;

  /**
   * Time zone that new shops get, IANA; UTC when absent.
   * @example Europe/Madrid
   */
  @IsOptional()
  @IsTimeZone()
  time_zone?: string;
}

/** JSON `{email, password}`, or the OAuth2 password form with `username` in place of `email`. */
export class LoginBody {
  /**
   * Wanted unless there is a `username`.
   * @example owner@example.com
   */
  @ApiProperty({ minLength: 1 })
  @Transform(trim)
  @ValidateIf(({ email, username }: LoginBody) => isGiven(email) || !isGiven(username))
  @IsString()
  @IsNotEmpty()
  @MaxLength(254)
  email?: string;

  /** The e-mail, as the OAuth2 password form names it; in place of `email`. */
  @ApiProperty({ minLength: 1 })
  @Transform(trim)
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

  /** Always `password`; sent by OAuth2 clients. */
  @IsOptional()
  @IsString()
  @MaxLength(50)
  grant_type?: string;

  /** Ignored; sent by OAuth2 clients. */
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  scope?: string;

  /** Ignored; sent by OAuth2 clients. */
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  client_id?: string;

  /** Ignored; sent by OAuth2 clients. */
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  client_secret?: string;
}

export class RefreshBody {
  /**
   * The newest one; it is replaced by the one in the answer.
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
   * 8 to 256 characters; the most common passwords are refused.
   * @example staple-orbit-lantern
   */
  @ApiProperty({ format: 'password' })
  @IsString()
  @Length(MIN_PASSWORD_LENGTH, MAX_PASSWORD_LENGTH)
  new_password: string;
}

export class TokenView {
  /**
   * To be sent as `Authorization: Bearer …`.
   * @example eyJhbGciOiJIUzI1NiIsImtpZCI6IjEifQ.e30.c2lnbmF0dXJl
   */
  access_token: string;
  /** @example bearer */
  token_type: 'bearer';
  /**
   * Seconds until the access token expires.
   * @example 900
   */
  @ApiProperty({ type: 'integer' })
  expires_in: number;
  /**
   * Gets the next pair, once; see `/auth/refresh`.
   * @example Zk3vJ8qT1cWmX0aYbN5dRg7uEiO2sHpL4fKxQ6wVtCo
   */
  refresh_token: string;
  /** Whether the password was given by someone else and should be changed now. */
  must_change_password: boolean;
}

export class MeView {
  id: string;
  organization_id: string;
  /** @example "Corner Coffee" */
  organization_name: string;
  /** @example owner@example.com */
  email: string;
  /** @example "Ana Torres" */
  name: string;
  /** @example ADMIN */
  role: Role;
  /** @example true */
  is_active: boolean;
  /** Shops assigned; an ADMIN reaches all shops whatever stands here. */
  shop_ids: string[];
}
