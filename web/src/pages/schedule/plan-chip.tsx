import { VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconClockExclamation } from '@tabler/icons-react';
import { useTexts } from '../../i18n/messages';
import type { Attendance, Plan } from './week-plan';
import styles from './schedule.module.css';

interface PlanChipProps {
  readonly plan: Plan;
  readonly attendance: Attendance | undefined;
  readonly onOpen?: () => void;
  /** The name where it is not the head of the row. */
  readonly withName?: boolean;
}

/** How a published plan was kept; nothing before it begins. */
function useMark(attendance: Attendance | undefined) {
  const { m, f } = useTexts();
  if (attendance === undefined || attendance.status === 'UPCOMING') return null;
  if (attendance.status === 'MISSING')
    return { tone: 'missing', icon: IconAlertTriangle, text: m.schedule.missing } as const;
  const { late_seconds: late, left_early_seconds: early } = attendance;
  if (late !== null && late > 0)
    return {
      ...({ tone: 'late', icon: IconClockExclamation } as const),
      text: m.schedule.late(f.durationText(late)),
    };
  if (early !== null && early > 0)
    return {
      ...({ tone: 'late', icon: IconClockExclamation } as const),
      text: m.schedule.early(f.durationText(early)),
    };
  const text = m.schedule[attendance.status === 'WORKED' ? 'worked' : 'working'];
  return { tone: 'kept', icon: IconCheck, text } as const;
}

/** One plan: an outline is what was planned, and a draft is hatched. */
export function PlanChip({ plan, attendance, onOpen, withName = false }: PlanChipProps) {
  const { m, f } = useTexts();
  const mark = useMark(attendance);
  const zone = plan.shop.time_zone;
  const times = `${f.time(plan.start_at, zone)}–${f.time(plan.end_at, zone)}`;
  const isDraft = plan.published_at === null;
  const className = `${styles.plan ?? ''} ${isDraft ? (styles.draft ?? '') : ''}`;
  const content = (
    <>
      {withName && <span className={styles.name}>{plan.user.name}</span>}
      <b>{times}</b> {isDraft && <small>{m.schedule.draft}</small>}
      {mark !== null && (
        <small className={styles[mark.tone]}>
          <mark.icon size={13} stroke={2} aria-hidden="true" />
          {mark.text}
        </small>
      )}{' '}
      {plan.note !== null && <small>{plan.note}</small>}
    </>
  );
  if (onOpen === undefined) return <div className={className}>{content}</div>;
  const day = f.day(plan.business_date);
  return (
    <button type="button" className={className} onClick={onOpen}>
      <VisuallyHidden>{withName ? day : `${plan.user.name}, ${day}`}, </VisuallyHidden>
      {content}
    </button>
  );
}
