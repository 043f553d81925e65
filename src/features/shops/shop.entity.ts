import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  ForeignKey,
  PrimaryColumn,
  Unique,
  UpdateDateColumn,
  VersionColumn,
} from 'typeorm';
import { Organization } from '../organizations/organization.entity.js';

export const REFUND_RULES = ['EVERYONE', 'MANAGERS'] as const;
/** The people who may refund in a shop: everyone who sells there, or only its managers and ADMINs. */
export type RefundRule = (typeof REFUND_RULES)[number];

/** The greatest step to which a shop rounds, in minor units: 10 of a currency with two decimals. */
export const MAX_CASH_ROUNDING_MINOR = 1_000;

/** A place that sells. */
@Entity('shops')
@Unique('uq_shops_name', ['organization_id', 'name_key'])
@Unique('uq_shops_currency', ['organization_id', 'id', 'currency'])
@Check('ck_shops_business_day_start', `business_day_start ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'`)
@Check('ck_shops_cash_rounding', 'cash_rounding_minor BETWEEN 1 AND 1000')
@Check('ck_shops_refunds', `refunds IN ('EVERYONE', 'MANAGERS')`)
export class Shop {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_shops' })
  @ForeignKey(() => Organization, 'organization_id', { name: 'fk_shops_organization' })
  organization_id: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_shops' })
  id: string;

  @Column('text')
  name: string;

  /** Two names that look the same have the same one; the database computes it. */
  @Column({
    type: 'text',
    generatedType: 'STORED',
    asExpression: 'look_key(name)',
    insert: false,
    update: false,
  })
  name_key: string;

  /** IANA. */
  @Column('text')
  time_zone: string;

  /** ISO 4217; fixed once the shop has a receipt. */
  @Column('char', { length: 3 })
  currency: string;

  /** `HH:MM` in the shop's zone. */
  @Column('char', { length: 5 })
  business_day_start: string;

  @Column('timestamptz', { nullable: true })
  archived_at: Date | null;

  @Column('text', { default: 'EVERYONE' })
  refunds: RefundRule;

  /** The smallest coin, in minor units: what is paid in cash is a multiple of it. NULL = the minor unit itself. */
  @Column('smallint', { nullable: true })
  cash_rounding_minor: number | null;

  /** The sales channel through which it sells, in the words that platforms have for it. */
  @Column('text', { nullable: true })
  sales_channel: string | null;

  @VersionColumn()
  version: number;

  @CreateDateColumn({ type: 'timestamptz' })
  created_at: Date;

  @UpdateDateColumn({ type: 'timestamptz' })
  updated_at: Date;
}
