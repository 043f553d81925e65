import { Button, Skeleton } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { Schemas } from '../../api/client';
import { reportQuery, reportVersionsQuery } from '../../api/queries/reports';
import { useTexts } from '../../i18n/messages';
import { ExportMenu } from '../../parts/files/export-menu';
import { Asked } from '../../parts/panel/asked';
import { Picker } from '../../parts/pickers/picker';
import { PageHead } from '../../parts/shell/page-head';
import { wallDateOf } from '../../parts/time/wall-clock';
import { ReportBody } from './report-body';
import styles from './reports.module.css';

type Report = Schemas['ReportView'];

const route = getRouteApi('/signed-in/reports/$reportId');

/** Each version stays as it was made; what changed since is in the next one. */
function Versions({ report }: { report: Report }) {
  const { m, f } = useTexts();
  const navigate = route.useNavigate();
  const { data } = useQuery(reportVersionsQuery(report.id));
  if (data === undefined || data.data.length < 2) return null;
  return (
    <Picker
      label={m.reports.version}
      options={data.data.map(({ version, made_at: made }) => ({
        value: String(version),
        text: m.reports.versionOf(
          version,
          `${f.day(wallDateOf(Date.parse(made), report.time_zone))}, ${f.time(made, report.time_zone)}`,
        ),
      }))}
      value={String(report.version)}
      onPick={(version) => void navigate({ search: { version: Number(version) } })}
    />
  );
}

function Tools({ report }: { report: Report }) {
  const { m } = useTexts();
  return (
    <>
      <Versions report={report} />
      <ExportMenu
        path={`/reports/${report.id}/export`}
        query={{ version: report.version }}
        formats={['csv']}
      />
      <Button
        variant="default"
        leftSection={<IconPrinter size={16} aria-hidden="true" />}
        onClick={() => window.print()}
      >
        {m.reports.print}
      </Button>
    </>
  );
}

/** One stored report: to read, to print, to take along. */
export function Report() {
  const { m, f } = useTexts();
  const { reportId } = route.useParams();
  const { version } = route.useSearch();
  const query = useQuery(reportQuery(reportId, version));
  const report = query.data;
  return (
    <>
      <p className={styles.back}>
        <Link to="/reports">{m.reports.title}</Link>
      </p>
      <PageHead
        title={
          report === undefined
            ? m.reports.title
            : m.reports.titleOf(m.reports.kinds[report.kind], f.days(report.from, report.to))
        }
        sub={
          report !== undefined && (
            <>
              {report.shop_name} ·{' '}
              {m.reports.made(
                report.version,
                `${f.day(wallDateOf(Date.parse(report.made_at), report.time_zone))}, ${f.time(report.made_at, report.time_zone)}`,
              )}
              {report.reasons.map((reason) => ` · ${m.reports.reasons[reason]}`)}
            </>
          )
        }
        tools={report !== undefined && <Tools report={report} />}
      />
      <Asked query={query} skeleton={<Skeleton height={560} radius="md" />}>
        {(data) => <ReportBody report={data} />}
      </Asked>
    </>
  );
}
