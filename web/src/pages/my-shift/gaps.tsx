import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { client, type Schemas } from '../../api/client';
import { CHANGED_BY_ANSWER, openQuestionsQuery } from '../../api/queries/gaps';
import { useSend } from '../../api/send';
import { useTexts } from '../../i18n/messages';
import { Refused } from '../../parts/form/refused';
import { Panel } from '../../parts/panel/panel';
import { toast } from '../../parts/toast/toast';
import { OpenQuestions, REASONS } from './open-questions';
import styles from './gaps.module.css';

type Span = Pick<Schemas['ExplainBody'], 'start_at' | 'end_at'>;

function Gap({ gap: { start_at, end_at }, zone }: { gap: Span; zone: string }) {
  const { m, f } = useTexts();
  const explain = useSend({
    ask: (body: Schemas['ExplainBody'], header) =>
      client.POST('/activity/explanations', { params: { header }, body }),
    changes: CHANGED_BY_ANSWER,
    onDone: () => toast(m.gaps.explained),
  });
  const [from, to] = [f.time(start_at, zone), f.time(end_at, zone)];
  return (
    <li className={styles.gap}>
      <span>
        {from}–{to}
      </span>
      <NativeSelect
        aria-label={m.gaps.explain(from, to)}
        value=""
        disabled={explain.isPending}
        data={[
          { value: '', label: m.gaps.choose },
          ...REASONS.map((value) => ({ value, label: m.gaps.reasons[value] })),
        ]}
        onChange={({ currentTarget: { value } }) => {
          const reason = REASONS.find((each) => each === value);
          if (reason) explain.mutate({ start_at, end_at, reason });
        }}
      />
      <Refused error={explain.error} withFaults />
    </li>
  );
}

/** What the person is asked now, and the times of the day that they may explain; nothing while there are none. */
export function Gaps({ day, zone }: { day: Schemas['TimelineView'] | undefined; zone: string }) {
  const { m } = useTexts();
  const questions = useQuery(openQuestionsQuery()).data?.data ?? [];
  const gaps = day?.idle ?? [];
  if (questions.length === 0 && gaps.length === 0) return null;
  return (
    <Panel title={m.gaps.title} hint={m.gaps.hint}>
      {questions.length > 0 && <OpenQuestions questions={questions} zone={zone} />}
      {gaps.length > 0 && (
        <ul className={styles.list}>
          {gaps.map((gap) => (
            <Gap key={gap.start_at} gap={gap} zone={zone} />
          ))}
        </ul>
      )}
    </Panel>
  );
}
