import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/**
 * How often the allow-list of the organization has changed. Whoever changes the list holds this row, so that
 * the number of platforms can be limited; whoever keeps the list in memory sees here whether it is still right.
 */
@Entity('platform_lists')
@ForeignKey('organizations', ['organization_id'], ['organization_id'], {
  name: 'fk_platform_lists_organization',
})
export class PlatformList {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_platform_lists' })
  organization_id: string;

  @Column('integer')
  revision: number;
}
