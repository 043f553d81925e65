import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** The reports of a shop that a person is told of by mail. */
@Entity('report_subscriptions')
@Index('ix_report_subscriptions_shop', ['organization_id', 'shop_id', 'user_id'])
@ForeignKey('users', ['organization_id', 'user_id'], ['organization_id', 'id'], {
  name: 'fk_report_subscriptions_user',
})
@ForeignKey('shops', ['organization_id', 'shop_id'], ['organization_id', 'id'], {
  name: 'fk_report_subscriptions_shop',
  onDelete: 'CASCADE',
})
@Check('ck_report_subscriptions_some', 'day OR week OR month')
export class ReportSubscription {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_report_subscriptions' })
  organization_id: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_report_subscriptions' })
  user_id: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_report_subscriptions' })
  shop_id: string;

  @Column('boolean')
  day: boolean;

  @Column('boolean')
  week: boolean;

  @Column('boolean')
  month: boolean;
}
