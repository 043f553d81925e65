import { IconClockPause } from '@tabler/icons-react';
import { useState } from 'react';
import type { Schemas } from '../../api/client';
import { serverNow } from '../../api/server-clock';
import { useTexts } from '../../i18n/messages';
import { Chip, Chips } from '../../parts/chips/chip';
import { DayRail, Ruler } from '../../parts/day/day-rail';
import { scaleOf, spanOf } from '../../parts/day/day-scale';
import { useMe } from '../../parts/shell/me';
import { Tag } from '../../parts/tag/tag';
import { toast } from '../../parts/toast/toast';
import { Breaks } from './breaks';
import { CorrectForm } from './correct-form';
import { History } from './history';
import { ProposeForm } from './propose-form';
import { ShiftRequests } from './shift-requests';
import styles from './timesheets.module.css';

type Shift = Schemas['ShiftView'];

interface ShiftCorrectionProps {
  readonly shift: Shift;
  readonly isReadOnly: boolean;
  readonly onDone: () => void;
}

const LEAST_HOURS = 8;

function Rail({ shift }: { shift: Shift }) {
  const span = spanOf(shift);
  const [now] = useState(serverNow);
  const end = span.end ?? now;
  const scale = scaleOf([span], end, LEAST_HOURS);
  const day = { plan: null, shifts: [span], breaks: shift.breaks.map(spanOf), idle: [] };
  const zone = shift.shop.time_zone;
  return (
    <div className={styles.rail}>
      <DayRail day={day} scale={scale} now={end} zone={zone} />
      <Ruler scale={scale} zone={zone} />
    </div>
  );
}

/** A manager corrects a shift at once, or proposes another version that its worker agrees to. */
function Change({ shift, onDone }: { shift: Shift; onDone: (text: string) => void }) {
  const { m } = useTexts();
  const me = useMe();
  const [isProposing, setProposing] = useState(false);
  // Whoever corrects their own shift asks on their own page.
  if (shift.user_id === me.id) return <CorrectForm {...{ shift, onDone }} />;
  return (
    <>
      <div className={styles.ways}>
        <Chips label={m.corrections.how}>
          <Chip pressed={!isProposing} onPress={() => setProposing(false)}>
            {m.corrections.correctNow}
          </Chip>
          <Chip pressed={isProposing} onPress={() => setProposing(true)}>
            {m.corrections.propose(shift.user.name)}
          </Chip>
        </Chips>
      </div>
      {isProposing ? (
        <ProposeForm {...{ shift, onDone }} />
      ) : (
        <CorrectForm {...{ shift, onDone }} />
      )}
    </>
  );
}

/** The evidence first, then the fields, the effect, the reason, and what happened before. */
export function ShiftCorrection({ shift, isReadOnly, onDone }: ShiftCorrectionProps) {
  const { m, f } = useTexts();
  const time = (instant: string) => f.time(instant, shift.shop.time_zone);
  return (
    <section className={styles.shift}>
      <div className={styles.who}>
        <h3>
          {shift.end_at === null
            ? m.timesheets.shiftOpen(time(shift.start_at))
            : m.timesheets.shift(time(shift.start_at), time(shift.end_at))}
          <small>{shift.shop.name}</small>
        </h3>
        {shift.end_source === 'AUTO' && (
          <Tag tone="amber" icon={IconClockPause} text={m.timesheets.autoClosed} />
        )}
      </div>
      <Rail shift={shift} />
      <ShiftRequests shiftId={shift.id} />
      {isReadOnly ? (
        <Breaks shift={shift} />
      ) : (
        <Change
          shift={shift}
          onDone={(text) => {
            toast(text);
            onDone();
          }}
        />
      )}
      <History shift={shift} />
    </section>
  );
}
