import type { LegalBasis } from '../policy/legal-basis.js';
import type { NoticeWords } from './notice-words.js';

const BASES: Readonly<Record<LegalBasis, string>> = {
  CONTRACT: 'the employment contract (article 6(1)(b) of the GDPR)',
  LEGAL_OBLIGATION: 'a legal obligation (article 6(1)(c) of the GDPR)',
  VITAL_INTERESTS: 'vital interests (article 6(1)(d) of the GDPR)',
  PUBLIC_TASK: 'a task in the public interest (article 6(1)(e) of the GDPR)',
  LEGITIMATE_INTERESTS: 'legitimate interests (article 6(1)(f) of the GDPR)',
};

const NEVER = [
  'These are never recorded: addresses of pages, titles, what you read or write, keystrokes, mouse movements, screenshots, camera, microphone, location and private windows.',
  'Nothing is recorded outside your shift or during a break.',
];

export const ENGLISH: NoticeWords = {
  title: 'Notice about the recording of activity at work',
  headings: {
    STATUS: 'Now',
    PURPOSE: 'Why activity is recorded',
    RECORDED: 'What is recorded',
    NEVER_RECORDED: 'What is never recorded',
    USE: 'What it is used for, and what not',
    RETENTION: 'How long it is kept',
    WHO_LOOKS: 'Who can look at it',
    RIGHTS: 'Your rights',
  },
  off: 'Recording is switched off. No activity is stored at present.',
  paragraphs: (notice, organization) => ({
    PURPOSE: [
      `${organization} records activity for this purpose: ${notice.purpose}`,
      `The legal basis is ${BASES[notice.legal_basis]}: ${notice.legal_basis_text}`,
    ],
    RECORDED: [
      'While your shift is open and you are not on a break, Tillclock records on which platform of the list of your organization you work, and from when to when. Of a web address only the host is used, such as admin.shop.example. Everyone in the organization can read the list.',
      `When there is no activity, no receipt and no signal of a device for longer than ${notice.idle_limit_minutes} minutes, the time is shown as idle. It begins at the last sign of life. You can explain it (a customer, a call, stock, a meeting, something else) until the day is approved; time that you explained is not idle.`,
    ],
    NEVER_RECORDED: [
      ...NEVER,
      notice.counts_off_list
        ? 'Of sites that are not on the list only the number of seconds is counted, as a sum. Which sites they were is never recorded.'
        : 'Of sites that are not on the list nothing at all is recorded.',
    ],
    USE: [
      'Idle time is information. It never changes your worked time, your pay, overtime, a timesheet or an export of hours.',
      'There is no score of a person, no ranking and no prediction about a person.',
    ],
    RETENTION: [
      `Activity is deleted after ${notice.retention_days} days; only what each day adds up to is kept. Your hours of work are a record of their own and are kept for as long as the law requires.`,
    ],
    WHO_LOOKS: [
      'The administrators of the organization and the managers of your shops can look at it. You see exactly what they see.',
      'Each look at your activity is recorded, and you can see who looked.',
    ],
    RIGHTS: [
      'You can ask for a copy of everything that is held about you, for a correction and for erasure, and where the law provides it for a restriction; you can also object. Ask an administrator of your organization.',
      'You can complain to the data protection authority of your country.',
      'By acknowledging this notice you confirm that you have read it. It is not consent, and you give up no right.',
    ],
  }),
};
