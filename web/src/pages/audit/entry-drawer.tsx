import { Button } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTexts } from '../../i18n/messages';
import { SideForm } from '../../parts/form/side-form';
import { useMe } from '../../parts/shell/me';
import { wallDateOf } from '../../parts/time/wall-clock';
import { useActionInWords, useActor, type Entry } from './audit-table';
import { changesOf } from './changes';
import { useValueInWords } from './value-in-words';
import styles from './audit.module.css';

const route = getRouteApi('/signed-in/audit');

/** Each field in words: what it was, and what it is. */
function Changes({ entry }: { entry: Entry }) {
  const { m } = useTexts();
  const wordsOf = useValueInWords();
  const changes = changesOf(entry.details);
  if (changes.length === 0) return <p className={styles.hint}>{m.audit.noDetails}</p>;
  return (
    <dl className={styles.changes}>
      {changes.map(({ field, before, after }) => (
        <div key={field}>
          <dt>{m.auditFields[field] ?? field.replaceAll('_', ' ')}</dt>
          <dd>
            {before !== undefined && (
              <>
                <span className={styles.label}>{m.audit.before}</span>{' '}
                <s>{wordsOf(field, before)}</s>
              </>
            )}
            {before !== undefined && after !== undefined && ' → '}
            {after !== undefined && <b>{wordsOf(field, after)}</b>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** One change, for people: who, when, from where, and before and after. */
export function EntryDrawer({ entry, onClose }: { entry: Entry; onClose: () => void }) {
  const { m, f } = useTexts();
  const { time_zone: zone } = useMe().organization;
  const navigate = route.useNavigate();
  const actorOf = useActor();
  const actionOf = useActionInWords();
  const date = f.dayLong(wallDateOf(Date.parse(entry.occurred_at), zone));
  const { subject_id: about } = entry;
  return (
    <SideForm title={actionOf(entry.action)} onClose={onClose}>
      {() => (
        <div className={styles.entry}>
          <p>
            <b>{actorOf(entry)}</b> · {date}, {f.time(entry.occurred_at, zone)}
            {entry.subject !== null && <small>{m.audit.about(entry.subject.name)}</small>}
          </p>
          <Changes entry={entry} />
          <p className={styles.hint}>
            {entry.address !== '' && `${m.audit.address(entry.address)} · `}
            {m.app.reference} {entry.request_id}
          </p>
          {about !== null && (
            <Button
              variant="default"
              onClick={() => void navigate({ search: { about, entry: undefined } })}
            >
              {m.audit.seeAbout}
            </Button>
          )}
        </div>
      )}
    </SideForm>
  );
}
