import { Button, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { client, type Schemas } from '../../api/client';
import { CHANGED_BY_ANSWER } from '../../api/queries/gaps';
import { useSend } from '../../api/send';
import { useTexts } from '../../i18n/messages';
import { Refused } from '../../parts/form/refused';
import { useNow } from '../../parts/live/use-now';
import { instantAt, wallDateOf, wallTimeOf } from '../../parts/time/wall-clock';
import { toast } from '../../parts/toast/toast';
import styles from './gaps.module.css';

type Question = Schemas['QuestionView'];

export const REASONS = ['CUSTOMER', 'CALL', 'STOCK', 'MEETING', 'OTHER'] as const;

function useAnswer(questionId: string) {
  const { m } = useTexts();
  return useSend({
    ask: (body: Schemas['AnswerQuestionBody'], header) =>
      client.POST('/activity/questions/{question_id}/answer', {
        params: { path: { question_id: questionId }, header },
        body,
      }),
    changes: CHANGED_BY_ANSWER,
    onDone: () => toast(m.gaps.answered),
  });
}

/** The latest instant with that time on the wall that is not in the future: a shift may have begun yesterday. */
function lastAt(time: string, now: number, zone: string): string {
  const today = instantAt(wallDateOf(now, zone), time, zone);
  const instant = today <= now ? today : instantAt(wallDateOf(now - 86_400_000, zone), time, zone);
  return new Date(instant).toISOString();
}

function OpenQuestion({ question, zone }: { question: Question; zone: string }) {
  const { m, f } = useTexts();
  const now = useNow();
  const answer = useAnswer(question.id);
  const [leftAt, setLeftAt] = useState(wallTimeOf(Date.parse(question.since), zone));
  function leave(event: SubmitEvent): void {
    event.preventDefault();
    // Without seconds the time may come before the last sign of life in the same minute.
    const since = wallTimeOf(Date.parse(question.since), zone) === leftAt ? question.since : null;
    answer.mutate({ answer: 'LEFT', left_at: since ?? lastAt(leftAt, now, zone) });
  }
  return (
    <li className={styles.question}>
      <b>{m.gaps.question(f.time(question.since, zone))}</b>
      <p className={styles.hint}>
        {Date.parse(question.answer_by) > now
          ? m.gaps.inTime(f.time(question.answer_by, zone))
          : m.gaps.late}
      </p>
      <div className={styles.answers}>
        {REASONS.map((reason) => (
          <Button
            key={reason}
            variant="default"
            disabled={answer.isPending}
            onClick={() => answer.mutate({ answer: reason })}
          >
            {m.gaps.reasons[reason]}
          </Button>
        ))}
      </div>
      <form className={styles.left} onSubmit={leave}>
        <TextInput
          type="time"
          label={m.gaps.left}
          required
          withAsterisk={false}
          value={leftAt}
          onChange={(event) => setLeftAt(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" disabled={answer.isPending}>
          {m.gaps.sendLeft}
        </Button>
      </form>
      <Refused error={answer.error} />
    </li>
  );
}

/** The person is asked before anybody else is told. */
export function OpenQuestions({ questions, zone }: { questions: Question[]; zone: string }) {
  return (
    <ul className={styles.list}>
      {questions.map((question) => (
        <OpenQuestion key={question.id} question={question} zone={zone} />
      ))}
    </ul>
  );
}
