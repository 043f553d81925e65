import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { AuditAction, AuditSearch, AuditSubject } from '../../app/search/business';
import { peopleQuery } from '../../api/queries';
import { useTexts } from '../../i18n/messages';
import { ChipMenu, GivenChip } from '../../parts/chips/chip';
import { Filters } from '../../parts/list/filters';

const route = getRouteApi('/signed-in/audit');
const PERIODS = ['today', 'yesterday', 'last_7_days', 'last_30_days'] as const;

export function isNarrowed({ period, actor, subject, action, about }: AuditSearch): boolean {
  return [period, actor, subject, action, about].some((each) => each !== undefined);
}

/** Actions of one subject, or all; by their words. */
function useActions(subject: AuditSubject | undefined) {
  const { m } = useTexts();
  return (Object.entries(m.auditActions) as [AuditAction, string][])
    .filter(
      ([action]) =>
        subject === undefined ||
        action.startsWith(`${subject}.`) ||
        (subject === 'user' && action.startsWith('auth.')),
    )
    .map(([value, text]) => ({ value, text }))
    .toSorted((a, b) => a.text.localeCompare(b.text));
}

export function AuditFilters() {
  const { m } = useTexts();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const people = useQuery(peopleQuery());
  const actions = useActions(search.subject);
  const pick = (changed: AuditSearch) =>
    void navigate({ search: (before) => ({ ...before, ...changed }) });
  return (
    <Filters
      label={m.audit.filters}
      onClear={isNarrowed(search) ? () => void navigate({ search: {} }) : undefined}
    >
      <ChipMenu
        label={m.audit.period}
        none={m.audit.anyTime}
        options={PERIODS.map((value) => ({ value, text: m.periods[value] }))}
        value={search.period}
        onPick={(period) => pick({ period })}
      />
      <ChipMenu
        label={m.audit.actor}
        none={m.audit.anybody}
        options={(people.data?.data ?? []).map(({ id, name }) => ({ value: id, text: name }))}
        value={search.actor}
        onPick={(actor) => pick({ actor })}
      />
      <ChipMenu
        label={m.audit.subject}
        none={m.audit.anySubject}
        options={(Object.entries(m.auditSubjects) as [AuditSubject, string][]).map(
          ([value, text]) => ({ value, text }),
        )}
        value={search.subject}
        onPick={(subject) => pick({ subject, action: undefined })}
      />
      <ChipMenu
        label={m.audit.action}
        none={m.audit.anyAction}
        options={actions}
        value={search.action}
        onPick={(action) => pick({ action })}
      />
      {search.about !== undefined && (
        <GivenChip
          text={m.audit.aboutOne}
          remove={m.app.removeFilter(m.audit.aboutOne)}
          onRemove={() => pick({ about: undefined })}
        />
      )}
    </Filters>
  );
}
