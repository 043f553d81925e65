import type { Schemas } from '../../api/client';

export type PersonHours = Schemas['TimesheetView'];
export type DayHours = Schemas['TimesheetDayView'];

export interface Group {
  readonly name: 'review' | 'fine';
  readonly people: readonly PersonHours[];
}

const byName = (a: PersonHours, b: PersonHours) => a.name.localeCompare(b.name);

/** What wants a look is apart from what does not. */
export function groupsOf(people: readonly PersonHours[]): readonly Group[] {
  const wantsLook = ({ totals }: PersonHours) => totals.corrections_pending > 0;
  const groups: readonly Group[] = [
    { name: 'review', people: people.filter(wantsLook).toSorted(byName) },
    { name: 'fine', people: people.filter((each) => !wantsLook(each)).toSorted(byName) },
  ];
  return groups.filter((group) => group.people.length > 0);
}

export type Flag = 'pending' | 'open' | 'over';

/** What a day is marked with; the first that applies. */
export function flagOf(day: DayHours): Flag | undefined {
  if (day.corrections_pending > 0) return 'pending';
  if (day.open_shifts > 0) return 'open';
  return day.overtime_seconds > 0 ? 'over' : undefined;
}

const ORDER: readonly DayHours['approval'][] = ['OPEN', 'APPROVED', 'LOCKED'];

/** The lowest status of all days. */
export function approvalOf({ days }: PersonHours): DayHours['approval'] {
  return ORDER.find((status) => days.some(({ approval }) => approval === status)) ?? 'OPEN';
}

/** What is known of a person who has no hours in these days. */
export type PersonDays = Pick<PersonHours, 'user_id' | 'name' | 'days'>;

export function dayOf(person: PersonDays, date: string): DayHours | undefined {
  return person.days.find((day) => day.date === date);
}
