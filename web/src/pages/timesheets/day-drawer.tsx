import { Drawer, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { shiftsOfPersonQuery } from '../../api/queries';
import { useTexts } from '../../i18n/messages';
import { useIsWindow } from '../../parts/page/window';
import { useReturnFocus } from '../../parts/form/return-focus';
import { Asked } from '../../parts/panel/asked';
import { useMe } from '../../parts/shell/me';
import { AddShift } from './add-shift';
import { dayOf, type PersonDays } from './groups';
import { ShiftCorrection } from './shift-correction';
import styles from './timesheets.module.css';

interface DayDrawerProps {
  readonly person: PersonDays;
  readonly day: string;
  readonly shopId: string | undefined;
  readonly onClose: () => void;
}

/** The shifts of a person on a day, each with its evidence, its correction and its history. */
export function DayDrawer({ person, day, shopId, onClose }: DayDrawerProps) {
  useReturnFocus();
  const { m, f } = useTexts();
  const me = useMe();
  const isPhone = useIsWindow('phone');
  const query = useQuery(shiftsOfPersonQuery(person.user_id, day));
  const isApproved = (dayOf(person, day)?.approval ?? 'OPEN') !== 'OPEN';
  return (
    <Drawer
      opened
      onClose={onClose}
      position={isPhone ? 'bottom' : 'right'}
      size={isPhone ? '94%' : 500}
      title={
        <span className={styles.title}>{m.timesheets.dayOf(person.name, f.dayLong(day))}</span>
      }
      closeButtonProps={{ 'aria-label': m.app.close }}
    >
      <Asked query={query} skeleton={<Skeleton height={420} />}>
        {({ data }) => (
          <>
            {isApproved && <p className={styles.hint}>{m.timesheets.readOnly}</p>}
            {data.map((shift) => (
              <ShiftCorrection
                key={shift.id}
                shift={shift}
                isReadOnly={isApproved}
                onDone={onClose}
              />
            ))}
            {data.length === 0 && (
              <AddShift
                person={person}
                day={day}
                shopId={shopId ?? me.shops[0]?.id ?? ''}
                onDone={onClose}
              />
            )}
          </>
        )}
      </Asked>
    </Drawer>
  );
}
