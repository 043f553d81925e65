import { Column, Entity, ForeignKey, PrimaryColumn, Unique, Check } from 'typeorm';
import type { Role } from '../../kernel/permissions.js';
import { Organization } from '../organizations/organization.entity.js';

/** A person of one organization. */
@Entity('users')
@Unique('uq_users_email', ['organizationId', 'email'])
@Check('ck_users_role', `role IN ('ADMIN', 'MANAGER', 'EMPLOYEE')`)
export class User {
  @PrimaryColumn('uuid', { name: 'organization_id', primaryKeyConstraintName: 'pk_users' })
  @ForeignKey(() => Organization, 'organizationId', { name: 'fk_users_organization' })
  organizationId: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_users' })
  id: string;

  /** Lower case. */
  @Column('text')
  email: string;

  @Column('text')
  name: string;

  @Column('text')
  role: Role;

  @Column('boolean', { name: 'is_active' })
  isActive: boolean;

  @Column('timestamptz', { name: 'sessions_valid_from' })
  sessionsValidFrom: Date;

  @Column('integer')
  version: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;
}
