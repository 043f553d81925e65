import {
  IconClockOff,
  IconCoffee,
  IconHourglass,
  IconPlayerPlayFilled,
  type Icon,
} from '@tabler/icons-react';
import type { LivePerson } from '../../api/live-stream';
import { useTexts } from '../../i18n/messages';
import styles from './state.module.css';

export type State = LivePerson['state'];

/** In the order in which a reader looks for them. */
export const STATES: readonly State[] = ['WORKING', 'ON_BREAK', 'IDLE', 'OFFLINE'];

const ICONS: Record<State, Icon> = {
  WORKING: IconPlayerPlayFilled,
  ON_BREAK: IconCoffee,
  IDLE: IconHourglass,
  OFFLINE: IconClockOff,
};

/** Icon, word and colour say the same. */
export function StateTag({ state }: { state: State }) {
  const { m } = useTexts();
  const StateIcon = ICONS[state];
  return (
    <span className={`${styles.tag ?? ''} ${styles[state] ?? ''}`}>
      <StateIcon size={13} stroke={2} aria-hidden="true" />
      {m.states[state]}
    </span>
  );
}

export function StateDot({ state }: { state: State }) {
  return <i className={`${styles.dot ?? ''} ${styles[`dot-${state}`] ?? ''}`} aria-hidden="true" />;
}
