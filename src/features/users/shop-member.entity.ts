import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { User } from './user.entity.js';

/** A shop assigned to a person. */
@Entity('shop_members')
@Index('ix_shop_members_shop', ['organization_id', 'shop_id'])
@ForeignKey('shops', ['organization_id', 'shop_id'], ['organization_id', 'id'], {
  name: 'fk_shop_members_shop',
  onDelete: 'CASCADE',
})
@ForeignKey(() => User, ['organization_id', 'user_id'], ['organization_id', 'id'], {
  name: 'fk_shop_members_user',
})
export class ShopMember {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_shop_members' })
  organization_id: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_shop_members' })
  user_id: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_shop_members' })
  shop_id: string;
}
