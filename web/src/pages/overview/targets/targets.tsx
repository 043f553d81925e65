import { Button, Skeleton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { targetsQuery } from '../../../api/queries/problems';
import { useTexts } from '../../../i18n/messages';
import { Asked } from '../../../parts/panel/asked';
import { More } from '../../../parts/panel/more';
import { Panel } from '../../../parts/panel/panel';
import { useMe } from '../../../parts/shell/me';
import { ChangeTarget } from './change-target';
import { NewTarget } from './new-target';
import { OtherTargets } from './other-targets';
import { TargetRow, type Status } from './target-row';
import styles from './targets.module.css';

/** Shown at once; the others follow when they are asked for. */
const ROWS = 3;

/** Those of shops before those of people, and what is behind before what is not. */
function rankOf({ status, target }: Status): number {
  return (target.user_id === null ? 0 : 2) + (status === 'BEHIND' ? 0 : 1);
}

interface RowsProps {
  readonly rows: readonly Status[];
  readonly onEdit: (id: string) => void;
}

function TargetRows({ rows, onEdit }: RowsProps) {
  const { m } = useTexts();
  const sorted = rows.toSorted((a, b) => rankOf(a) - rankOf(b));
  const list = (some: readonly Status[]) => (
    <ul className={styles.list}>
      {some.map((status) => (
        <TargetRow key={status.target.id} status={status} onEdit={onEdit} />
      ))}
    </ul>
  );
  const rest = sorted.slice(ROWS);
  return (
    <>
      {list(sorted.slice(0, ROWS))}
      {rest.length > 0 && (
        <More className={styles.rest} summary={m.problems.more(rest.length)}>
          {() => list(rest)}
        </More>
      )}
    </>
  );
}

/** How far the targets are that hold today, against where they should be by now; and the forms that set them. */
export function Targets({ shopId }: { shopId: string | undefined }) {
  const { m } = useTexts();
  const me = useMe();
  const query = useQuery(targetsQuery(shopId));
  const [isAdding, setAdding] = useState(false);
  const [editedId, setEditedId] = useState<string>();
  const mayWrite = me.permissions.includes('targets:write');
  return (
    <Panel
      title={m.targets.title}
      right={
        mayWrite && (
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPlus size={15} aria-hidden="true" />}
            onClick={() => setAdding(true)}
          >
            {m.targets.add}
          </Button>
        )
      }
    >
      <Asked query={query} skeleton={<Skeleton height={260} />}>
        {({ data }) =>
          data.length === 0 ? (
            <p className={styles.facts}>{mayWrite ? m.targets.noneNext : m.targets.none}</p>
          ) : (
            <TargetRows rows={data} onEdit={setEditedId} />
          )
        }
      </Asked>
      {mayWrite && <OtherTargets shopId={shopId} onEdit={setEditedId} />}
      {isAdding && <NewTarget shopId={shopId} onClose={() => setAdding(false)} />}
      {editedId !== undefined && (
        <ChangeTarget targetId={editedId} onClose={() => setEditedId(undefined)} />
      )}
    </Panel>
  );
}
