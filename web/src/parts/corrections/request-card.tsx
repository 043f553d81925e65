import type { Schemas } from '../../api/client';
import { useTexts } from '../../i18n/messages';
import { useMe } from '../shell/me';
import { Tag, type Tone } from '../tag/tag';
import { wallDateOf } from '../time/wall-clock';
import { RequestAnswer } from './request-answer';
import styles from './corrections.module.css';

export type Request = Schemas['CorrectionRequestView'];

const TONES: Record<Request['status'], Tone> = {
  OPEN: 'amber',
  AGREED: 'clock',
  OBJECTED: 'red',
  WITHDRAWN: 'grey',
};

function Version({
  name,
  version,
  zone,
}: {
  name: string;
  version: Request['before'];
  zone: string;
}) {
  const { m, f } = useTexts();
  const { start_at: start, end_at: end, breaks } = version;
  const span = (from: string, to: string | null) =>
    `${f.time(from, zone)}–${to === null ? '…' : f.time(to, zone)}`;
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <b>{span(start, end)}</b>
        {breaks.map((rest) => (
          <small key={rest.start_at}>
            {rest.name}, {span(rest.start_at, rest.end_at)},{' '}
            {rest.is_paid ? m.timesheets.paid : m.timesheets.unpaid}
          </small>
        ))}
      </dd>
    </div>
  );
}

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
      <dl className={styles.versions}>
        <Version name={m.corrections.before} version={request.before} zone={zone} />
        <Version name={m.corrections.proposed} version={request.proposed} zone={zone} />
      </dl>
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
