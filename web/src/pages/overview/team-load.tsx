import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { staffingQuery } from '../../api/queries/problems';
import { useTexts } from '../../i18n/messages';
import { useNow } from '../../parts/live/use-now';
import { useSeen } from '../../parts/page/seen';
import { Asked } from '../../parts/panel/asked';
import { Panel } from '../../parts/panel/panel';
import { useMe, zoneOf } from '../../parts/shell/me';
import { useToday } from '../../parts/shell/today';
import { addDays, weekdayOf } from '../../parts/time/calendar';
import { wallDateOf, wallTimeOf } from '../../parts/time/wall-clock';
import { HeatMap } from './heat-map';
import { loadMapOf, peakOf, type LoadMap } from './load';
import styles from './heat-map.module.css';

const WEEKS = 4;

function Legend({ map }: { map: LoadMap }) {
  const { m, f } = useTexts();
  return (
    <div className={styles.legend}>
      <span>{m.load.slack(f.number(map.limits[0] ?? 0, 1))}</span>
      {[0, 1, 2, 3, 4, 5].map((step) => (
        <i key={step} className={styles[`step-${String(step)}`]} aria-hidden="true" />
      ))}
      <span>{m.load.tight(f.number(map.limits.at(-1) ?? 0, 1))}</span>
    </div>
  );
}

function Finding({ map }: { map: LoadMap }) {
  const { m, f } = useTexts();
  const peak = peakOf(map);
  const one = (value: number) => f.number(value, 1);
  if (peak === null) return <p className={styles.finding}>{m.load.even(one(map.mean))}</p>;
  const day = f.weekday(`2024-01-0${String(peak.weekday)}`);
  return (
    <p className={styles.finding}>
      <b>{m.load.when(day, peak.from, peak.to)}</b>{' '}
      {m.load.peak(one(peak.perPerson), one(map.mean), one(peak.withOneMore))}
    </p>
  );
}

/** Where people are missing, and where there are many: receipts per person and hour on shift. */
export function TeamLoad({ shopId }: { shopId: string | undefined }) {
  const { m } = useTexts();
  const me = useMe();
  const now = useNow();
  const { ref, seen } = useSeen<HTMLElement>();
  const today = useToday(shopId);
  const [from, to] = [addDays(today, -7 * WEEKS), addDays(today, -1)];
  const query = useQuery({ ...staffingQuery(from, to, shopId), enabled: seen });
  const map = query.data === undefined ? null : loadMapOf(query.data.hours);
  const zone = zoneOf(me, shopId ?? me.shops[0]?.id);
  const present = () => ({
    weekday: weekdayOf(wallDateOf(now, zone)),
    hour: Number(wallTimeOf(now, zone).slice(0, 2)),
  });
  return (
    <Panel
      ref={ref}
      title={m.load.title}
      hint={m.load.hint(WEEKS)}
      right={map === null ? undefined : <Legend map={map} />}
    >
      <Asked query={query} skeleton={<Skeleton height={280} />}>
        {() =>
          map === null ? (
            <p className={styles.finding}>{m.load.none}</p>
          ) : (
            <>
              <HeatMap map={map} now={present()} rows={{ shop: shopId, from, to, type: 'SALE' }} />
              <Finding map={map} />
            </>
          )
        }
      </Asked>
    </Panel>
  );
}
