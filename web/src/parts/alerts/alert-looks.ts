import {
  IconAlertTriangle,
  IconClockOff,
  IconClockPause,
  IconCoffee,
  IconDeviceTabletOff,
  IconHourglass,
  IconReceiptOff,
  IconServerOff,
  type Icon,
} from '@tabler/icons-react';
import type { Schemas } from '../../api/client';

export type Alert = Schemas['AlertView'];

export interface Look {
  readonly icon: Icon;
  readonly tone: 'red' | 'amber' | 'grey';
}

/** The shape of the icon says what kind it is; the colour, how much it matters. */
export const LOOKS: Record<Alert['rule'], Look> = {
  SALE_WITHOUT_SHIFT: { icon: IconReceiptOff, tone: 'red' },
  NO_SHOW: { icon: IconAlertTriangle, tone: 'red' },
  LATE_START: { icon: IconAlertTriangle, tone: 'red' },
  FORGOTTEN_CLOCK_OUT: { icon: IconClockPause, tone: 'amber' },
  SILENT: { icon: IconHourglass, tone: 'amber' },
  BREAK_OVERRUN: { icon: IconCoffee, tone: 'amber' },
  BREAK_MISSING: { icon: IconCoffee, tone: 'amber' },
  SHORT_REST: { icon: IconClockOff, tone: 'amber' },
  OVERTIME_NEAR: { icon: IconClockOff, tone: 'amber' },
  CORRECTION_UNANSWERED: { icon: IconClockPause, tone: 'amber' },
  NO_DEVICE_SESSION: { icon: IconDeviceTabletOff, tone: 'grey' },
  JOB_OVERDUE: { icon: IconServerOff, tone: 'red' },
  BACKUP_OVERDUE: { icon: IconServerOff, tone: 'red' },
};

const SEVERITY = ['red', 'amber', 'grey'];

/** The worst first. */
export const bySeverity = (a: Look, b: Look) => SEVERITY.indexOf(a.tone) - SEVERITY.indexOf(b.tone);
