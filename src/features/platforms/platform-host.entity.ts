import { Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Platform } from './platform.entity.js';

/** A host pattern of a platform, in its normal form. No two platforms of an organization have the same one. */
@Entity('platform_hosts')
@Unique('uq_platform_hosts_pattern', ['organization_id', 'pattern'])
@ForeignKey(() => Platform, ['organization_id', 'platform_id'], ['organization_id', 'id'], {
  name: 'fk_platform_hosts_platform',
})
export class PlatformHost {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_platform_hosts' })
  organization_id: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_platform_hosts' })
  platform_id: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_platform_hosts' })
  pattern: string;
}
