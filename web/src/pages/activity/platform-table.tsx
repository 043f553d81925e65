import { Skeleton } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { Schemas } from '../../api/client';
import { useTexts } from '../../i18n/messages';
import { Asked } from '../../parts/panel/asked';
import { Panel } from '../../parts/panel/panel';
import table from '../../parts/panel/table.module.css';

/** The time of each platform; off the list, how long and never where. */
export function PlatformTable({
  query,
}: {
  query: UseQueryResult<Schemas['SummaryView'], unknown>;
}) {
  const { m, f } = useTexts();
  return (
    <Panel title={m.activity.byPlatform} hint={m.activity.byPlatformHint} flush>
      <Asked query={query} skeleton={<Skeleton height={180} m="md" />}>
        {({ groups, totals }) => {
          if (groups.length === 0) return <p className={table.empty}>{m.activity.noPlatforms}</p>;
          const share = (seconds: number) =>
            totals.active_seconds === 0 ? 0 : seconds / totals.active_seconds;
          return (
            <table className={table.table}>
              <thead>
                <tr>
                  <th scope="col">{m.activity.platform}</th>
                  <th scope="col" className={table.number}>
                    {m.activity.time}
                  </th>
                  <th scope="col" className={table.number}>
                    {m.activity.share}
                  </th>
                </tr>
              </thead>
              <tbody>
                {groups.map((group) => (
                  <tr key={group.key ?? 'off'}>
                    <td>
                      {group.is_off_list ? m.activity.offList : group.name}
                      {group.is_off_list && <small>{m.activity.offListHint}</small>}
                      <span className={table.bar}>
                        <i style={{ width: `${String(share(group.active_seconds) * 100)}%` }} />
                      </span>
                    </td>
                    <td className={table.number}>
                      <b>{f.duration(group.active_seconds)}</b>
                    </td>
                    <td className={table.number}>{f.percent(share(group.active_seconds))}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          );
        }}
      </Asked>
    </Panel>
  );
}
