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
import type { Role } from '../../kernel/role.js';
import { Organization } from '../organizations/organization.entity.js';

/** A person of one organization. */
@Entity('users')
@Unique('uq_users_email', ['organization_id', 'email'])
@Check('ck_users_erased', 'erased_at IS NULL OR NOT is_active')
@Check('ck_users_role', `role IN ('ADMIN', 'MANAGER', 'EMPLOYEE')`)
export class User {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_users' })
  @ForeignKey(() => Organization, 'organization_id', { name: 'fk_users_organization' })
  organization_id: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_users' })
  id: string;

  /** Lower case. */
  @Column('text')
  email: string;

  @Column('text')
  name: string;

  @Column('text')
  role: Role;

  @Column('boolean')
  is_active: boolean;

  /** BCP 47; null until the person chooses a language. */
  @Column('text', { nullable: true })
  locale: string | null;

  @Column('timestamptz')
  sessions_valid_from: Date;

  /** When the person was erased: what is left of them names nobody. */
  @Column('timestamptz', { nullable: true })
  erased_at: Date | null;

  @VersionColumn()
  version: number;

  @CreateDateColumn({ type: 'timestamptz' })
  created_at: Date;

  @UpdateDateColumn({ type: 'timestamptz' })
  updated_at: Date;
}
