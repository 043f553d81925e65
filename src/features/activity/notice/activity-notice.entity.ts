import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { User } from '../../users/user.entity.js';
import type { LegalBasis } from '../policy/legal-basis.js';

/** A version of the notice: what people were told. It is never changed. */
@Entity('activity_notices')
@ForeignKey('organizations', ['organization_id'], ['organization_id'], {
  name: 'fk_activity_notices_organization',
})
@ForeignKey(() => User, ['organization_id', 'published_by'], ['organization_id', 'id'], {
  name: 'fk_activity_notices_publisher',
})
export class ActivityNotice {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_activity_notices' })
  organization_id: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_activity_notices' })
  version: number;

  @Column('text')
  purpose: string;

  @Column('text')
  legal_basis: LegalBasis;

  @Column('text')
  legal_basis_text: string;

  @Column('integer')
  retention_days: number;

  @Column('boolean')
  counts_off_list: boolean;

  @Column('integer')
  idle_limit_minutes: number;

  @Column('timestamptz')
  published_at: Date;

  @Column('uuid')
  published_by: string;
}
