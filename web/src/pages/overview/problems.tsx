import { Button } from '@mantine/core';
import { IconChevronRight, IconCircleCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { alertCountsQuery } from '../../api/queries/problems';
import { useTexts } from '../../i18n/messages';
import { useAcknowledge } from '../../parts/alerts/acknowledge';
import { LookIcon } from '../../parts/alerts/look-icon';
import { WayOut } from '../../parts/alerts/way-out';
import { Missing } from '../../parts/panel/missing';
import { More } from '../../parts/panel/more';
import { Panel } from '../../parts/panel/panel';
import table from '../../parts/panel/table.module.css';
import { useMe } from '../../parts/shell/me';
import { useOtherClock } from '../../parts/shell/other-clock';
import { AnswerButton } from './answer';
import type { Problem } from './problem-list';
import { ProblemsSkeleton, rememberShown } from './problems-skeleton';
import { useProblems } from './use-problems';
import styles from './problems.module.css';

/** Shown on the overview; the others follow when they are asked for. */
const ROWS = 5;

function ProblemRow({ problem }: { problem: Problem }) {
  const { m } = useTexts();
  const me = useMe();
  const acknowledge = useAcknowledge();
  const { alert, way, title, facts, shopId, question } = problem;
  const otherClock = useOtherClock()(shopId);
  return (
    <li className={styles.problem}>
      <LookIcon look={problem.look} />
      <div className={styles.words}>
        <b>{title}</b>
        <span>{facts}</span>
      </div>
      <span className={styles.where}>
        {me.shops.find(({ id }) => id === shopId)?.name}
        {otherClock !== undefined && <small>{otherClock}</small>}
      </span>
      <div className={styles.action}>
        {way !== undefined && <WayOut way={way} about={title} />}
        {question !== undefined && <AnswerButton exceptionKey={question} title={title} />}
        {way === undefined && alert !== undefined && (
          <Button
            variant="default"
            size="xs"
            loading={acknowledge.isPending}
            aria-label={`${m.alerts.acknowledge}: ${title}`}
            onClick={() => acknowledge.mutate({ params: { path: { alert_id: alert.id } } })}
          >
            {m.alerts.acknowledge}
          </Button>
        )}
      </div>
    </li>
  );
}

function ProblemList({ problems }: { problems: readonly Problem[] }) {
  return (
    <ul className={styles.list}>
      {problems.map((problem) => (
        <ProblemRow key={problem.key} problem={problem} />
      ))}
    </ul>
  );
}

function ProblemRows({ problems }: { problems: readonly Problem[] }) {
  const { m } = useTexts();
  return (
    <>
      <ProblemList problems={problems.slice(0, ROWS)} />
      {problems.length > ROWS && (
        <More className={styles.rest} summary={m.problems.more(problems.length - ROWS)}>
          {() => <ProblemList problems={problems.slice(ROWS)} />}
        </More>
      )}
    </>
  );
}

function Count({ count }: { count: number }) {
  return count === 0 ? null : <span className={styles.count}>{count}</span>;
}

/** What waits for somebody: alerts, what sales and hours leave open, and corrections to answer. */
export function Problems({ shopId, zone }: { shopId: string | undefined; zone: string }) {
  const { m, f } = useTexts();
  const { problems, missing, checkedAt } = useProblems(shopId);
  const counts = useQuery(alertCountsQuery());
  const handled = counts.data?.acknowledged ?? 0;
  const shown = problems && Math.min(problems.length, ROWS);
  useEffect(() => {
    if (shown !== undefined) rememberShown(shown);
  }, [shown]);
  return (
    <Panel
      flush
      title={
        <>
          {m.overview.problems} <Count count={problems?.length ?? 0} />
        </>
      }
      right={
        <Link to="/alerts" search={{ shop: shopId }} className={table.more}>
          {m.problems.allAlerts}
          <IconChevronRight size={15} aria-hidden="true" />
        </Link>
      }
    >
      {problems === undefined && <ProblemsSkeleton most={ROWS} />}
      {problems !== undefined && problems.length > 0 && <ProblemRows problems={problems} />}
      {missing !== undefined && (
        <div className={styles.missing}>
          <Missing query={missing} skeleton={null} />
        </div>
      )}
      {problems?.length === 0 && missing === undefined && (
        <p className={styles.clear}>
          <IconCircleCheck size={20} aria-hidden="true" />
          {m.overview.clear(f.time(checkedAt, zone))}
        </p>
      )}
      {handled > 0 && shopId === undefined && (
        <p className={styles.handled}>
          <Link to="/alerts" search={{ state: 'ACKNOWLEDGED' }}>
            {m.problems.handled(handled)}
          </Link>
        </p>
      )}
    </Panel>
  );
}
