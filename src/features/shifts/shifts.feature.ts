import type { FeatureManifest } from '../../kernel/feature-manifest.js';

const TEXT = `## Hours
- \`POST /shifts/start\` and \`POST /shifts/end\` clock a person in and out. One person has at most one open
  shift, and no two shifts that overlap. Breaks lie inside the shift. **Worked** time is the shift without its
  unpaid breaks. Each figure of a shift is cut to whole seconds once; days, weeks and totals add those seconds.
- A device that was offline sends \`occurred_at\`, as far back as the organization allows. Its messages may
  arrive in any order, and more than once, when each one names the shift that it belongs to: by \`shift_id\`, or
  by \`shift_start_at\`, the start as the device sent it (and \`break_start_at\` for the end of a break). A message
  that does not fit yet is refused with 409 \`SHIFT_ALREADY_OPEN\`, \`SHIFT_NOT_OPEN\`, \`SHIFT_NOT_STARTED\`,
  \`BREAK_ALREADY_OPEN\`, \`BREAK_NOT_OPEN\` or \`BREAK_NOT_STARTED\`. It changes nothing, and the same message can
  be sent again later, also under the same \`Idempotency-Key\`. \`POST /shifts/recorded\` sends a complete shift.
- Without a name, a message with \`occurred_at\` belongs to the latest shift that had begun by then, and one
  without it to the open shift.
- A shift belongs to the business date of its start, even when it ends on the next day. The date is decided when
  the start or the shop is set; a later change of the shop's time zone or day start moves nothing.
- A shift that stays open for longer than the organization's limit is closed at its last sign of life
  (heartbeat, receipt, break or activity) with \`end_source: AUTO\`, and waits for a manager (\`needs_confirmation\`). So is
  the shift of someone who is deactivated, and a shift whose start arrives after a later one. An end that the
  device sends afterwards replaces the automatic one until a manager has decided. A shift beyond the limit
  waits too, whoever ended it. A start that arrives late is given half an hour for its end to follow.
- Connected time begins when the server first heard of a device and ends with its session or the shift. If the
  device falls silent, it ends when the organization's \`session_silence_minutes\` have passed since its last sign,
  and begins anew when the device joins again. \`end_at\` of a session that fell silent is its last sign.
- The organization's \`four_eyes\` says whose own hours somebody else must add, lengthen, confirm and approve
  (403 \`OWN_HOURS\`). A MANAGER never edits the hours of an ADMIN.
- Managers correct, add and void shifts, each with a reason that the shift's history keeps. \`version\`
  prevents anyone from overwriting a change that they have not seen.
- Either side may propose a correction: a person of their own shift, a manager of a shift in their shops, within the
  organization's \`correction_request_days\` after its end. The other side agrees, which corrects the shift, or objects
  with a reason. Both versions stay visible in the shift and in the timesheet. A proposal is about the version that it
  names: if the shift has changed since, agreeing is refused and the request stays open. Each side has at most one open
  request for a shift. A request that is not answered within \`correction_answer_days\` raises an alert. Those who can answer a request get a message, and its
  author gets one when it is answered.
- A receipt belongs to the shift that its seller had open at \`occurred_at\`, as the shifts are now.
- Days of an approved or locked timesheet refuse every change (409 \`DAY_APPROVED\`) until the timesheet is
  reopened.`;

export const shifts = {
  name: 'shifts',
  imports: ['break-types', 'messages', 'organizations', 'shops', 'users'],
  permissions: {
    'shifts:read': ['ADMIN', 'MANAGER', 'EMPLOYEE'],
    'shifts:write': ['ADMIN', 'MANAGER'],
    'sessions:read': ['ADMIN', 'MANAGER', 'EMPLOYEE'],
    'correction-requests:write': ['ADMIN', 'MANAGER', 'EMPLOYEE'],
  },
  errors: {
    SHIFT_ALREADY_OPEN: {
      status: 409,
      title: 'This person already has an open shift',
      stored: false,
      members: { shift_id: 'uuid' },
    },
    SHIFT_NOT_OPEN: {
      status: 409,
      title: 'There is no open shift for this request',
      stored: false,
    },
    SHIFT_NOT_STARTED: {
      status: 409,
      title: 'The start of this shift has not arrived yet',
      stored: false,
    },
    SHIFT_ALREADY_ENDED: { status: 409, title: 'The shift has already ended at another time' },
    SHIFT_REVIEWED: {
      status: 409,
      title: 'A manager has already decided about this shift',
      members: { shift_id: 'uuid' },
    },
    SHIFT_OVERLAP: {
      status: 409,
      title: 'This shift overlaps another shift of the same person',
      members: { shift_id: 'uuid', shop_id: 'uuid', start_at: 'date-time', end_at: 'date-time' },
    },
    SHIFT_VOIDED: {
      status: 409,
      title: 'The shift has been voided',
      members: { shift_id: 'uuid' },
    },
    SHIFT_NOT_PENDING: { status: 409, title: 'The shift is not waiting for confirmation' },
    BREAK_ALREADY_OPEN: {
      status: 409,
      title: 'A break of this shift is already running',
      stored: false,
    },
    BREAK_NOT_OPEN: { status: 409, title: 'No break of this shift is running', stored: false },
    BREAK_NOT_STARTED: {
      status: 409,
      title: 'The start of this break has not arrived yet',
      stored: false,
    },
    BREAK_ALREADY_ENDED: { status: 409, title: 'The break has already ended at another time' },
    BREAK_OVERLAP: { status: 409, title: 'This break overlaps another break of the same shift' },
    SESSION_NOT_OPEN: { status: 409, title: 'The device session has ended' },
    DAY_APPROVED: { status: 409, title: 'The hours of this business date are approved or locked' },
    OWN_HOURS: {
      status: 403,
      title: 'Somebody else must decide about your own hours',
      stored: false,
    },
    CORRECTION_WRONG_SIDE: {
      status: 403,
      title: 'This step of the correction request belongs to the other side',
      stored: false,
    },
    CORRECTION_REQUEST_OPEN: {
      status: 409,
      title: 'This side already has an open correction request for the shift',
      members: { correction_request_id: 'uuid' },
    },
    CORRECTION_REQUEST_CLOSED: {
      status: 409,
      title: 'The correction request has already been answered or withdrawn',
    },
    CORRECTION_TOO_LATE: {
      status: 409,
      title: 'A correction of this shift can no longer be asked for',
    },
    CORRECTION_CHANGES_NOTHING: {
      status: 422,
      title: 'The proposed correction leaves the shift as it is',
    },
    SHIFT_TIMES_INVALID: { status: 422, title: 'The shift has an invalid start or end' },
    BREAK_TIMES_INVALID: { status: 422, title: 'A break has an invalid start or end' },
  },
  personalData: [
    {
      table: 'shifts',
      person: 'user_id',
      order: { start_at: 'timestamptz', id: 'uuid' },
      hidden: ['ends_before'],
      parts: [{ table: 'breaks', of: 'shift_id', order: ['start_at', 'id'] }],
      retention: 'HOURS',
      dated: 'business_date',
      erasure: 'KEEP',
    },
    {
      table: 'device_sessions',
      person: 'user_id',
      order: { start_at: 'timestamptz', id: 'uuid' },
      hidden: ['shift_ends_before'],
      retention: 'HOURS',
      dated: 'start_at',
      // People name their devices after themselves.
      erasure: { device_label: `'Device'` },
    },
    {
      table: 'correction_requests',
      person: 'user_id',
      order: { proposed_at: 'timestamptz', id: 'uuid' },
      hidden: ['asked'],
      retention: 'HOURS',
      dated: 'proposed_at',
      // The words of both sides belong to the evidence of the hours.
      erasure: 'KEEP',
    },
    {
      table: 'correction_requests',
      person: 'author_id',
      order: { proposed_at: 'timestamptz', id: 'uuid' },
      hidden: ['asked', 'user_id', 'before', 'proposed', 'objection', 'closed_by'],
      retention: 'HOURS',
      dated: 'proposed_at',
      erasure: 'KEEP',
    },
    {
      table: 'correction_requests',
      person: 'closed_by',
      order: { proposed_at: 'timestamptz', id: 'uuid' },
      hidden: ['asked', 'user_id', 'before', 'proposed', 'reason', 'author_id'],
      retention: 'HOURS',
      dated: 'proposed_at',
      erasure: 'KEEP',
    },
    {
      table: 'shift_changes',
      person: 'actor_id',
      order: { shift_id: 'uuid', version: 'integer' },
      retention: 'HOURS',
      dated: 'changed_at',
      erasure: 'KEEP',
    },
  ],
  auditActions: {
    'shift.started': 'shift',
    'shift.ended': 'shift',
    'shift.recorded': 'shift',
    'shift.completed': 'shift',
    'shift.added': 'shift',
    'shift.corrected': 'shift',
    'shift.voided': 'shift',
    'shift.confirmed': 'shift',
    'shift.auto-closed': 'shift',
    'correction-request.proposed': 'correction-request',
    'correction-request.agreed': 'correction-request',
    'correction-request.objected': 'correction-request',
    'correction-request.withdrawn': 'correction-request',
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
