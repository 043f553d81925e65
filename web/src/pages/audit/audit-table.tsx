import type { Schemas } from '../../api/client';
import { useTexts } from '../../i18n/messages';
import { Table, type Column } from '../../parts/panel/table';
import { useMe } from '../../parts/shell/me';
import { wallDateOf } from '../../parts/time/wall-clock';
import styles from './audit.module.css';

export type Entry = Schemas['AuditEntryView'];

interface AuditTableProps {
  readonly entries: readonly Entry[];
  readonly openId: string | undefined;
  readonly onOpen: (entryId: string) => void;
}

/** Who acted, in words: nobody may have been signed in, or the service acted by itself. */
export function useActor(): (entry: Entry) => string {
  const { m } = useTexts();
  return ({ actor, actor_id, address }) => {
    if (actor !== null) return actor.name;
    if (actor_id !== null) return m.alerts.someone;
    return address === '' ? m.audit.service : m.audit.notSignedIn;
  };
}

/** An action that this page does not know yet is shown by its code. */
export function useActionInWords(): (action: Entry['action']) => string {
  const { m } = useTexts();
  return (action) => m.auditActions[action] ?? action;
}

function useColumns(onOpen: (entryId: string) => void): readonly Column<Entry>[] {
  const { m, f } = useTexts();
  const { time_zone: zone } = useMe().organization;
  const actorOf = useActor();
  const wordsOf = useActionInWords();
  const { columns } = m.audit;
  return [
    {
      key: 'what',
      title: columns.what,
      cell: (entry) => (
        <>
          <button type="button" onClick={() => onOpen(entry.id)}>
            {wordsOf(entry.action)}
          </button>
          {entry.subject !== null && <small>{entry.subject.name}</small>}
        </>
      ),
    },
    { key: 'who', title: columns.who, cell: actorOf },
    {
      ...{ key: 'when', title: columns.when, isNumber: true },
      cell: ({ occurred_at }) => (
        <span className={styles.when}>
          {f.time(occurred_at, zone)}
          <small>{f.dayOfYear(wallDateOf(Date.parse(occurred_at), zone))}</small>
        </span>
      ),
    },
  ];
}

export function AuditTable({ entries, openId, onOpen }: AuditTableProps) {
  return (
    <Table
      columns={useColumns(onOpen)}
      rows={entries}
      keyOf={({ id }) => id}
      opens={{ isOpen: ({ id }) => id === openId }}
    />
  );
}
