import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** How far the days of a shop are closed, and when it is looked at next. */
@Entity('report_shops')
@ForeignKey('shops', ['organization_id', 'shop_id'], ['organization_id', 'id'], {
  name: 'fk_report_shops_shop',
  onDelete: 'CASCADE',
})
export class ReportShop {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_report_shops' })
  organization_id: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_report_shops' })
  shop_id: string;

  @Column('timestamptz')
  next_look_at: Date;

  /** The last business date whose reports were made; null before the first look. */
  @Column('date', { nullable: true })
  closed_through: string | null;

  /** When all reports of the shop were last compared with what they were made from. */
  @Column('timestamptz', { nullable: true })
  swept_at: Date | null;
}
