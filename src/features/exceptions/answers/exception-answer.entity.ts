import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ExceptionKind } from '../causes/exception-key.js';

/** What somebody says about an exception. */
export const ANSWER_CHOICES = [
  'IN_ORDER',
  'FORGOTTEN',
  'MISTAKE',
  'TO_BE_CORRECTED',
  'OTHER',
] as const;
export type AnswerChoice = (typeof ANSWER_CHOICES)[number];

/** What the person concerned, or a manager, said about an exception. It is never changed, and outlives its cause. */
@Entity('exception_answers')
@Index('ix_exception_answers_exception', ['organization_id', 'exception_key', 'id'])
@Index('ix_exception_answers_user', ['organization_id', 'user_id', 'id'])
@Index('ix_exception_answers_author', ['organization_id', 'author_id', 'id'])
@ForeignKey('shops', ['organization_id', 'shop_id'], ['organization_id', 'id'], {
  name: 'fk_exception_answers_shop',
})
@ForeignKey('users', ['organization_id', 'user_id'], ['organization_id', 'id'], {
  name: 'fk_exception_answers_user',
})
@ForeignKey('users', ['organization_id', 'author_id'], ['organization_id', 'id'], {
  name: 'fk_exception_answers_author',
})
@Check(
  'ck_exception_answers_choice',
  `choice IN ('IN_ORDER', 'FORGOTTEN', 'MISTAKE', 'TO_BE_CORRECTED', 'OTHER')`,
)
export class ExceptionAnswer {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_exception_answers' })
  organization_id: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_exception_answers' })
  id: string;

  @Column('text')
  exception_key: string;

  @Column('text')
  kind: ExceptionKind;

  @Column('uuid')
  shop_id: string;

  /** The person concerned. */
  @Column('uuid')
  user_id: string;

  @Column('uuid')
  author_id: string;

  /** The date of the exception. */
  @Column('date')
  date: string;

  /** The facts that the answer is about, in short: other facts need another answer. */
  @Column('text')
  about: string;

  @Column('text')
  choice: AnswerChoice;

  @Column('text', { nullable: true })
  note: string | null;

  /** Whether the answer closes the exception. */
  @Column('boolean')
  closes: boolean;

  @Column('timestamptz')
  answered_at: Date;
}
