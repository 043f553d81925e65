import type { ActivityNotice } from './activity-notice.entity.js';

export const NOTICE_TOPICS = [
  'STATUS',
  'PURPOSE',
  'RECORDED',
  'NEVER_RECORDED',
  'USE',
  'RETENTION',
  'WHO_LOOKS',
  'RIGHTS',
] as const;
export type NoticeTopic = (typeof NOTICE_TOPICS)[number];

/** The notice in one language: a heading and paragraphs for each topic that it has. */
export interface NoticeWords {
  readonly title: string;
  readonly headings: Readonly<Record<NoticeTopic, string>>;
  readonly off: string;
  readonly paragraphs: (
    notice: ActivityNotice,
    organization: string,
  ) => Readonly<Record<Exclude<NoticeTopic, 'STATUS'>, readonly string[]>>;
}
