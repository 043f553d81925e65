import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { requestsOfPersonQuery } from '../../api/queries/corrections';
import { useTexts } from '../../i18n/messages';
import { RequestList } from '../../parts/corrections/request-list';
import { Asked } from '../../parts/panel/asked';
import { Panel } from '../../parts/panel/panel';
import { useMe } from '../../parts/shell/me';
import { AskCorrection } from './ask-correction';
import styles from './my-shift.module.css';

/** Corrections of my hours: what I asked, and what I am asked to agree to. */
export function MyCorrections({ date }: { date: string }) {
  const { m } = useTexts();
  const me = useMe();
  const [asking, setAsking] = useState(false);
  const query = useQuery(requestsOfPersonQuery(me.id));
  return (
    <Panel title={m.corrections.mine} hint={m.corrections.mineHint}>
      <div className={styles.corrections}>
        <Asked query={query} skeleton={<Skeleton height={60} />}>
          {({ data }) =>
            data.length > 0 && <RequestList requests={data} label={m.corrections.mine} />
          }
        </Asked>
        <Button variant="default" onClick={() => setAsking(true)}>
          {m.corrections.ask}
        </Button>
      </div>
      {asking && <AskCorrection date={date} onClose={() => setAsking(false)} />}
    </Panel>
  );
}
