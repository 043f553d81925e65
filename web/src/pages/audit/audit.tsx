import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { AuditSearch } from '../../app/search/business';
import { auditPagesQuery, type AuditQuery } from '../../api/business-queries';
import { one } from '../../api/filters';
import { useTexts } from '../../i18n/messages';
import { ExportMenu } from '../../parts/files/export-menu';
import { Empty, PagedList } from '../../parts/list/paged-list';
import { useMe, type Me } from '../../parts/shell/me';
import { PageHead } from '../../parts/shell/page-head';
import { todayOf } from '../../parts/shell/today';
import { addDays, datesOf } from '../../parts/time/calendar';
import { instantAt } from '../../parts/time/wall-clock';
import { AuditFilters, isNarrowed } from './audit-filters';
import { AuditTable } from './audit-table';
import { EntryDrawer } from './entry-drawer';

const route = getRouteApi('/signed-in/audit');

/** Days of the organization's clock as instants; the API counts neither days nor zones here. */
function spanOf({ period }: AuditSearch, me: Me): Pick<AuditQuery, 'from' | 'to'> {
  const today = todayOf(me);
  if (period === undefined || today === undefined) return {};
  const { time_zone: zone, week_start: weekStart } = me.organization;
  const { from, to } = datesOf(period, today, weekStart);
  const midnight = (date: string) => new Date(instantAt(date, '00:00', zone)).toISOString();
  return { from: midnight(from), to: midnight(addDays(to, 1)) };
}

function queryOf(search: AuditSearch, me: Me): AuditQuery {
  return {
    ...spanOf(search, me),
    actor_id: one(search.actor),
    subject_type: one(search.subject),
    action: one(search.action),
    subject_id: one(search.about),
  };
}

function NoEntries() {
  const { m } = useTexts();
  return isNarrowed(route.useSearch()) ? (
    <Empty title={m.audit.none} text={m.audit.noneNext} />
  ) : (
    <Empty title={m.audit.noneYet} text={m.audit.noneYetNext} />
  );
}

/** Who changed what, and when? Nothing here can be changed. */
export function Audit() {
  const { m } = useTexts();
  const me = useMe();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = queryOf(search, me);
  const list = useInfiniteQuery(auditPagesQuery(query));
  const entries = list.data?.pages.flatMap(({ data }) => data) ?? [];
  const opened = entries.find(({ id }) => id === search.entry);
  return (
    <>
      <PageHead
        title={m.audit.title}
        sub={m.audit.sub}
        tools={<ExportMenu path="/audit-log/export" query={{ ...query }} formats={['csv']} />}
      />
      <AuditFilters />
      <PagedList label={m.audit.list} query={list} empty={<NoEntries />}>
        {(rows) => (
          <AuditTable
            entries={rows}
            openId={search.entry}
            onOpen={(entry) => void navigate({ search: (before) => ({ ...before, entry }) })}
          />
        )}
      </PagedList>
      {opened !== undefined && (
        <EntryDrawer
          entry={opened}
          onClose={() => void navigate({ search: (before) => ({ ...before, entry: undefined }) })}
        />
      )}
    </>
  );
}
