import type { Schemas } from '../../api/client';
import { useTexts } from '../../i18n/messages';
import { Table, type Column } from '../../parts/panel/table';
import { Tag } from '../../parts/tag/tag';
import styles from './platforms.module.css';

export type Platform = Schemas['PlatformView'];

interface PlatformRowsProps {
  readonly platforms: readonly Platform[];
  readonly openId: string | undefined;
  readonly onOpen: (platformId: string) => void;
}

function useColumns(onOpen: (platformId: string) => void): readonly Column<Platform>[] {
  const { m } = useTexts();
  const { columns } = m.platforms;
  return [
    {
      key: 'name',
      title: columns.name,
      cell: ({ id, name, color, archived_at }) => (
        <span className={styles.named}>
          <i className={styles.dot} style={{ background: color ?? 'none' }} aria-hidden="true" />
          <span className={styles.name}>
            <button type="button" onClick={() => onOpen(id)}>
              {name}
            </button>
            {archived_at !== null && <Tag tone="grey" text={m.platforms.archived} />}
          </span>
        </span>
      ),
    },
    {
      key: 'hosts',
      title: columns.hosts,
      cell: ({ host_patterns }) => <span className={styles.hosts}>{host_patterns.join(', ')}</span>,
    },
    {
      ...{ key: 'category', title: columns.category, isWide: true },
      cell: ({ category }) => category ?? '—',
    },
    {
      ...{ key: 'channel', title: columns.channel, isWide: true },
      cell: ({ sales_channel }) => sales_channel ?? '—',
    },
  ];
}

export function PlatformRows({ platforms, openId, onOpen }: PlatformRowsProps) {
  return (
    <Table
      columns={useColumns(onOpen)}
      rows={platforms}
      keyOf={({ id }) => id}
      opens={{ isOpen: ({ id }) => id === openId }}
    />
  );
}
