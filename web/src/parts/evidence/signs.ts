import {
  IconActivity,
  IconCalendar,
  IconCoffee,
  IconReceipt,
  IconWifi,
  type Icon,
} from '@tabler/icons-react';

export type Sign = 'last_receipt' | 'last_session' | 'last_activity' | 'last_break' | 'planned_end';

/** What says when a shift really ended, in the order in which it is shown. */
export const SIGNS: readonly (readonly [Sign, Icon])[] = [
  ['last_receipt', IconReceipt],
  ['planned_end', IconCalendar],
  ['last_session', IconWifi],
  ['last_activity', IconActivity],
  ['last_break', IconCoffee],
];
