import { Skeleton } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { Schemas } from '../../api/client';
import { useTexts } from '../../i18n/messages';
import { Asked } from '../../parts/panel/asked';
import { Panel } from '../../parts/panel/panel';
import { Table, type Column } from '../../parts/panel/table';
import table from '../../parts/panel/table.module.css';

type Summary = Schemas['SummaryView'];

function useColumns(totals: Summary['totals']): readonly Column<Summary['groups'][number]>[] {
  const { m, f } = useTexts();
  const share = (seconds: number) =>
    totals.active_seconds === 0 ? 0 : seconds / totals.active_seconds;
  return [
    {
      key: 'platform',
      title: m.activity.platform,
      cell: (group) => (
        <>
          {group.is_off_list ? m.activity.offList : group.name}
          {group.is_off_list && <small>{m.activity.offListHint}</small>}
          <span className={table.bar}>
            <i style={{ width: `${String(share(group.active_seconds) * 100)}%` }} />
          </span>
        </>
      ),
    },
    {
      ...{ key: 'time', title: m.activity.time, isNumber: true },
      cell: ({ active_seconds }) => <b>{f.duration(active_seconds)}</b>,
    },
    {
      ...{ key: 'share', title: m.activity.share, isNumber: true },
      cell: ({ active_seconds }) => f.percent(share(active_seconds)),
    },
  ];
}

function Platforms({ groups, totals }: Summary) {
  const { m } = useTexts();
  const columns = useColumns(totals);
  if (groups.length === 0) return <p className={table.empty}>{m.activity.noPlatforms}</p>;
  return <Table columns={columns} rows={groups} keyOf={({ key }) => key ?? 'off'} />;
}

/** The time of each platform; off the list, how long and never where. */
export function PlatformTable({ query }: { query: UseQueryResult<Summary, unknown> }) {
  const { m } = useTexts();
  return (
    <Panel title={m.activity.byPlatform} hint={m.activity.byPlatformHint} flush>
      <Asked query={query} skeleton={<Skeleton height={180} m="md" />}>
        {(summary) => <Platforms {...summary} />}
      </Asked>
    </Panel>
  );
}
