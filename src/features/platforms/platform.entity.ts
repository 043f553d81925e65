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

/** A platform of the organization's allow-list. Its host patterns are rows of their own. */
@Entity('platforms')
@Unique('uq_platforms_name', ['organization_id', 'name_key'])
@ForeignKey('organizations', ['organization_id'], ['organization_id'], {
  name: 'fk_platforms_organization',
})
@Check('ck_platforms_color', `color ~ '^#[0-9a-f]{6}$'`)
export class Platform {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_platforms' })
  organization_id: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_platforms' })
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

  @Column('text', { nullable: true })
  category: string | null;

  @Column('text', { nullable: true })
  sales_channel: string | null;

  /** `#rrggbb`, in small letters. */
  @Column('text', { nullable: true })
  color: string | null;

  @Column('timestamptz', { nullable: true })
  archived_at: Date | null;

  @VersionColumn()
  version: number;

  @CreateDateColumn({ type: 'timestamptz' })
  created_at: Date;

  @UpdateDateColumn({ type: 'timestamptz' })
  updated_at: Date;
}
