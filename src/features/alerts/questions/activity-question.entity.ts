import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** What a silent person can answer. `LEFT` ends their shift at the instant that they name. */
export const QUESTION_ANSWERS = ['CUSTOMER', 'CALL', 'STOCK', 'MEETING', 'OTHER', 'LEFT'] as const;
export type QuestionAnswer = (typeof QUESTION_ANSWERS)[number];

/** Why a question is not open any more. */
export const QUESTION_ENDS = ['ANSWERED', 'SIGN_OF_LIFE', 'SHIFT_ENDED', 'RULE_OFF'] as const;
export type QuestionEnd = (typeof QUESTION_ENDS)[number];

/** The question to a person who is silent, which is asked before anybody else learns of it. */
@Entity('activity_questions')
@Unique('uq_activity_questions_since', ['organization_id', 'shift_id', 'since'])
@Index('ix_activity_questions_open', ['organization_id', 'user_id', 'asked_at', 'id'], {
  where: 'closed_at IS NULL',
})
@Index('ix_activity_questions_user', ['organization_id', 'user_id', 'id'])
@ForeignKey('shifts', ['organization_id', 'shift_id'], ['organization_id', 'id'], {
  name: 'fk_activity_questions_shift',
})
@ForeignKey('shops', ['organization_id', 'shop_id'], ['organization_id', 'id'], {
  name: 'fk_activity_questions_shop',
})
@ForeignKey('users', ['organization_id', 'user_id'], ['organization_id', 'id'], {
  name: 'fk_activity_questions_user',
})
@Check(
  'ck_activity_questions_answer',
  `answer IN ('CUSTOMER', 'CALL', 'STOCK', 'MEETING', 'OTHER', 'LEFT')`,
)
@Check(
  'ck_activity_questions_life',
  `(closed_at IS NULL) = (closed_reason IS NULL) AND (answer IS NULL OR closed_at IS NOT NULL)
    AND (left_at IS NOT NULL) = (answer IS NOT DISTINCT FROM 'LEFT')
    AND closed_reason IN ('ANSWERED', 'SIGN_OF_LIFE', 'SHIFT_ENDED', 'RULE_OFF')`,
)
export class ActivityQuestion {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_activity_questions' })
  organization_id: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_activity_questions' })
  id: string;

  @Column('uuid')
  user_id: string;

  @Column('uuid')
  shop_id: string;

  @Column('uuid')
  shift_id: string;

  /** The last sign of life. */
  @Column('timestamptz')
  since: Date;

  @Column('timestamptz')
  asked_at: Date;

  /** Nobody else is told before this. */
  @Column('timestamptz')
  answer_by: Date;

  @Column('text', { nullable: true })
  answer: QuestionAnswer | null;

  @Column('timestamptz', { nullable: true })
  left_at: Date | null;

  @Column('timestamptz', { nullable: true })
  closed_at: Date | null;

  @Column('text', { nullable: true })
  closed_reason: QuestionEnd | null;
}
