import { Entity, PrimaryColumn } from 'typeorm';

/** A receipt that is not part of the sums yet. A trigger writes it in the receipt's own transaction. */
@Entity('sales_marks')
export class SalesMark {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_sales_marks' })
  organization_id: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_sales_marks' })
  shop_id: string;

  @PrimaryColumn('date', { primaryKeyConstraintName: 'pk_sales_marks' })
  business_date: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_sales_marks' })
  receipt_id: string;
}
