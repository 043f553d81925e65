import {
  IconClockOff,
  IconCoffee,
  IconHourglass,
  IconPlayerPlayFilled,
  type Icon,
} from '@tabler/icons-react';
import type { LivePerson } from '../../api/live-stream';
import { useTexts } from '../../i18n/messages';
import { Tag, type Tone } from '../tag/tag';
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

const TONES: Record<State, Tone> = {
  WORKING: 'clock',
  ON_BREAK: 'outline',
  IDLE: 'amber',
  OFFLINE: 'grey',
};

/** Icon, word and colour say the same. */
export function StateTag({ state }: { state: State }) {
  const { m } = useTexts();
  return <Tag tone={TONES[state]} icon={ICONS[state]} text={m.states[state]} />;
}

export function StateDot({ state }: { state: State }) {
  return <i className={`${styles.dot ?? ''} ${styles[`dot-${state}`] ?? ''}`} aria-hidden="true" />;
}
