import type { Messages } from '../es';

export const schedule: Messages['schedule'] = {
  title: 'Schedule',
  empty: 'There is nobody to plan.',
  emptyNext: 'Assign people to the shop first.',
  emptyMine: 'Once your schedule of this week is published, it is here.',
  draft: 'draft',
  missing: 'has not clocked in',
  late: (time) => `${time} late`,
  early: (time) => `left ${time} early`,
  worked: 'worked',
  working: 'working',
  planned: 'Planned',
  nobody: 'Nobody is planned.',
  add: 'Add plan',
  addFor: (name, day) => `Add plan: ${name}, ${day}`,
  day: 'Day',
  note: 'Note',
  draftHint: 'It stays a draft until you publish the week. People see only what is published.',
  save: 'Save',
  saved: 'Plan saved.',
  remove: 'Remove',
  removed: 'Plan removed.',
  copy: 'Copy the week before',
  copied: (copied, skipped) =>
    skipped === 0
      ? `Copied: ${String(copied)}.`
      : `Copied: ${String(copied)}. Without room: ${String(skipped)}.`,
  publish: (count) => (count === 1 ? 'Publish 1 plan' : `Publish ${String(count)} plans`),
  published: (count) => `Published: ${String(count)}.`,
};
