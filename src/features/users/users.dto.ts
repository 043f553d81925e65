import { ApiProperty, OmitType } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  MaxLength,
} from 'class-validator';
import { ROLES, type Role } from '../../kernel/role.js';
import { IsFlag } from '../../platform/http/field-rules.js';
import { IsChoiceFilter, IsIdFilter } from '../../platform/http/list-rules.js';
import { IsVersion } from '../../platform/http/number-rules.js';
import { IsEmailAddress, IsSearch, IsText } from '../../platform/http/text-rules.js';
import { NAME_ORDERS, type NameOrder } from '../../platform/http/name-order.js';
import { SynchronisedQuery, TotalView } from '../../platform/http/updated-since.dto.js';
import { IsLocale } from './locale.js';
import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from './password-rules.js';

const MAX_SHOPS = 1_000;

export class CreateUserBody {
  /** @example luis@example.com */
  @IsEmailAddress()
  email: string;

  /** @example "Luis Vega" */
  @IsText(1, 200)
  name: string;

  /** @example EMPLOYEE */
  @IsIn(ROLES)
  role: Role;

  /**
   * The administrator chooses it, and the person is asked to change it.
   * @example correct-horse-battery
   */
  @ApiProperty({ format: 'password' })
  @IsString()
  @Length(MIN_PASSWORD_LENGTH, MAX_PASSWORD_LENGTH)
  password: string;

  /** The shops that the person works in. An ADMIN needs none. */
  @ApiProperty({ maxItems: MAX_SHOPS })
  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(MAX_SHOPS)
  @IsUUID('all', { each: true })
  shop_ids?: string[];
}

/** A person who chooses their password by the link in a mail. */
export class InviteUserBody extends OmitType(CreateUserBody, ['email', 'name', 'password']) {
  /** @example marta@example.com */
  @IsEmailAddress()
  email: string;

  /** @example "Marta Gil" */
  @IsText(1, 200)
  name: string;

  /**
   * The language of the invitation and of what follows, as BCP 47.
   * @example es
   */
  @IsOptional()
  @IsLocale()
  locale?: string;
}

export class UpdateUserBody {
  @IsOptional()
  @IsEmailAddress()
  email?: string;

  /** @example Luis Vega */
  @IsOptional()
  @IsText(1, 200)
  name?: string;

  /** @example MANAGER */
  @IsOptional()
  @IsIn(ROLES)
  role?: Role;

  /** `false` signs the person out everywhere and prevents further sign-ins. */
  @IsOptional()
  @IsBoolean()
  is_active?: boolean;

  /**
   * Your present password, when you change your own e-mail address.
   * @example correct-horse-battery
   */
  @ApiProperty({ minLength: 1, format: 'password' })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(MAX_PASSWORD_LENGTH)
  current_password?: string;

  /** The version that was read. The request is refused when the person has changed since. */
  @IsOptional()
  @IsVersion()
  version?: number;
}

export class ResetPasswordBody {
  /**
   * The new password. The person is asked to change it.
   * @example correct-horse-battery
   */
  @ApiProperty({ format: 'password' })
  @IsString()
  @Length(MIN_PASSWORD_LENGTH, MAX_PASSWORD_LENGTH)
  password: string;

  /**
   * Your present password, when you change your own.
   * @example staple-orbit-lantern
   */
  @ApiProperty({ minLength: 1, format: 'password' })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(MAX_PASSWORD_LENGTH)
  current_password?: string;
}

export class AssignShopsBody {
  /** All shops of the person; any other assignment ends. */
  @ApiProperty({ maxItems: MAX_SHOPS })
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(MAX_SHOPS)
  @IsUUID('all', { each: true })
  shop_ids: string[];
}

export class ListUsersQuery extends SynchronisedQuery {
  /** The order of the list; a minus turns it around. The default is `name`. */
  @ApiProperty({ enum: NAME_ORDERS, enumName: 'NameOrder' })
  @IsOptional()
  @IsIn(NAME_ORDERS)
  order?: NameOrder;

  /** Returns only active people (`true`) or only inactive ones (`false`). */
  @IsOptional()
  @IsFlag()
  is_active?: boolean;

  /** Returns only people who have one of these roles: `role=ADMIN,MANAGER`. */
  @IsOptional()
  @IsChoiceFilter(ROLES)
  role?: Role[];

  /** Returns only people who are assigned to one of these shops, up to 100; several are repeated. */
  @IsOptional()
  @IsIdFilter()
  shop_id?: string[];

  /**
   * Returns only people who have each of these words, or part of a word, in their name. The order of the words,
   * case and accents do not matter.
   * @example vega
   */
  @IsOptional()
  @IsSearch()
  search?: string;
}

export class UserView {
  id: string;
  /** @example luis@example.com */
  email: string;
  /** @example "Luis Vega" */
  name: string;
  /** @example EMPLOYEE */
  role: Role;
  /** @example true */
  is_active: boolean;
  /**
   * The language that the person reads, as BCP 47; null until they choose one.
   * @example es
   */
  locale: string | null;
  shop_ids: string[];
  /**
   * The time zone of the person's first shop, or of the organization for people without a shop.
   * @example Europe/Madrid
   */
  time_zone: string;
  /** When the person was erased; null for everybody else. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  erased_at: string | null;
  version: number;
  created_at: string;
  updated_at: string;
}

export class UserPage {
  data: UserView[];
  next_cursor: string | null;
  /** How long the whole list is; present on the first page with `include_total=true`. */
  total?: TotalView;
}
