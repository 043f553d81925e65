import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { User } from './user.entity.js';

/** A shop assigned to a person. */
@Entity('shop_members')
@Index('ix_shop_members_shop', ['organizationId', 'shopId'])
@ForeignKey('shops', ['organizationId', 'shopId'], ['organizationId', 'id'], {
  name: 'fk_shop_members_shop',
  onDelete: 'CASCADE',
})
@ForeignKey(() => User, ['organizationId', 'userId'], ['organizationId', 'id'], {
  name: 'fk_shop_members_user',
})
export class ShopMember {
  @PrimaryColumn('uuid', { name: 'organization_id', primaryKeyConstraintName: 'pk_shop_members' })
  organizationId: string;

  @PrimaryColumn('uuid', { name: 'user_id', primaryKeyConstraintName: 'pk_shop_members' })
  userId: string;

  @PrimaryColumn('uuid', { name: 'shop_id', primaryKeyConstraintName: 'pk_shop_members' })
  shopId: string;
}
