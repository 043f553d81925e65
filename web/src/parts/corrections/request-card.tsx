import type { Schemas } from '../../api/client';
import { useTexts } from '../../i18n/messages';
import { useMe } from '../shell/me';
import { Tag, type Tone } from '../tag/tag';
import { wallDateOf } from '../time/wall-clock';
import { RequestAnswer } from './request-answer';
import { Versions } from './versions';
import styles from './corrections.module.css';

export type Request = Schemas['CorrectionRequestView'];

const TONES: Record<Request['status'], Tone> = {
  OPEN: 'amber',
  AGREED: 'clock',
  OBJECTED: 'red',
  WITHDRAWN: 'grey',
};

/** One request: both versions side by side, why, and how it ended; the other side answers it here. */
export function RequestCard({ request }: { request: Request }) {
  const { m, f } = useTexts();
  const me = useMe();
  const zone = request.shop.time_zone;
  const day = f.day(wallDateOf(Date.parse(request.before.start_at), zone));
  const at = (instant: string) =>
    `${f.day(wallDateOf(Date.parse(instant), zone))}, ${f.time(instant, zone)}`;
  const author = request.author_id === me.id ? m.corrections.you : request.author.name;
  return (
    <li className={styles.request} aria-label={m.corrections.of(day)}>
      <div className={styles.head}>
        <b>{m.corrections.asked(author, day)}</b>
        <Tag tone={TONES[request.status]} text={m.corrections.states[request.status]} />
      </div>
      <Versions before={request.before} proposed={request.proposed} zone={zone} />
      <p className={styles.reason}>«{request.reason}»</p>
      {request.objection !== null && (
        <p className={styles.reason}>
          {m.corrections.objection(request.closer?.name ?? m.timesheets.service)} «
          {request.objection}»
        </p>
      )}
      {request.status === 'OPEN' && (
        <p className={styles.until}>{m.corrections.answerBy(at(request.answer_by))}</p>
      )}
      {request.status === 'OPEN' && <RequestAnswer request={request} day={day} />}
    </li>
  );
}
