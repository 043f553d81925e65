import type { FeatureManifest } from '../../kernel/feature-manifest.js';

const TEXT = `## Hours
- \`POST /shifts/start\` and \`POST /shifts/end\` clock a person in and out. One person has at most one open
  shift, and no two shifts that overlap. Breaks lie inside the shift. **Worked** time is the shift without its
  unpaid breaks. Each figure of a shift is cut to whole seconds once; days, weeks and totals add those seconds.
- A device that was offline sends \`occurred_at\`, as far back as the organization allows. Its messages may
  arrive in any order: a message that does not fit yet is refused with 409, changes nothing, and can be sent
  again later under a new \`Idempotency-Key\`.
- A shift belongs to the business date of its start, even when it ends on the next day.
- A shift that stays open for longer than the organization's limit is closed at its last sign of life
  (heartbeat, receipt or break) with \`end_source: AUTO\`, and waits for a manager (\`needs_confirmation\`). A
  shift that its person ends beyond the limit keeps that end and waits too, whichever came first. An end
  within the limit that arrives late from a device replaces the automatic one. A start that arrives late is
  given half an hour for its end to follow.
- Managers correct, add and void shifts, each with a reason that the shift's history keeps. \`version\`
  prevents anyone from overwriting a change that they have not seen.
- A receipt belongs to the shift that its seller had open at \`occurred_at\`, as the shifts are now.
- Days of an approved or locked timesheet refuse every change (409 \`DAY_APPROVED\`) until the timesheet is
  reopened.`;

export const shifts = {
  name: 'shifts',
  imports: ['break-types', 'organizations', 'shops', 'users'],
  permissions: {
    'shifts:read': ['ADMIN', 'MANAGER', 'EMPLOYEE'],
    'shifts:write': ['ADMIN', 'MANAGER'],
    'sessions:read': ['ADMIN', 'MANAGER', 'EMPLOYEE'],
  },
  errors: {
    SHIFT_ALREADY_OPEN: { status: 409, title: 'This person already has an open shift' },
    SHIFT_NOT_OPEN: { status: 409, title: 'There is no open shift for this request' },
    SHIFT_OVERLAP: {
      status: 409,
      title: 'This shift overlaps another shift of the same person',
    },
    SHIFT_VOIDED: { status: 409, title: 'The shift has been voided' },
    SHIFT_NOT_PENDING: { status: 409, title: 'The shift is not waiting for confirmation' },
    BREAK_ALREADY_OPEN: { status: 409, title: 'A break of this shift is already running' },
    BREAK_NOT_OPEN: { status: 409, title: 'No break of this shift is running' },
    BREAK_OVERLAP: { status: 409, title: 'This break overlaps another break of the same shift' },
    SESSION_NOT_OPEN: { status: 409, title: 'The device session has ended' },
    DAY_APPROVED: { status: 409, title: 'The hours of this business date are approved or locked' },
    SHIFT_TIMES_INVALID: { status: 422, title: 'The shift has an invalid start or end' },
    BREAK_TIMES_INVALID: { status: 422, title: 'A break has an invalid start or end' },
  },
  auditActions: {
    'shift.started': 'shift',
    'shift.ended': 'shift',
    'shift.added': 'shift',
    'shift.corrected': 'shift',
    'shift.voided': 'shift',
    'shift.confirmed': 'shift',
    'shift.auto-closed': 'shift',
    'session.ended': 'session',
  },
  jobQueues: ['close-forgotten-shifts', 'end-silent-sessions'],
  tags: [
    {
      name: 'Shifts',
      description:
        'The time that people actually worked, with its breaks. One person never has two shifts at once.',
    },
    { name: 'Sessions', description: 'The devices that people work on during their shifts.' },
  ],
  documentText: TEXT,
  forbidsDeletion: { fk_shifts_shop: 'SHOP_IN_USE' },
} as const satisfies FeatureManifest;
