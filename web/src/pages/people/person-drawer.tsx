import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { personQuery } from '../../api/business-queries';
import { useTexts } from '../../i18n/messages';
import { SideForm } from '../../parts/form/side-form';
import { Asked } from '../../parts/panel/asked';
import { useMe } from '../../parts/shell/me';
import { Access } from './access';
import { AddPerson } from './add-person';
import type { Person } from './people-table';
import { PersonFacts } from './person-facts';
import { PersonForm } from './person-form';
import { PersonalData } from './personal-data';
import { Wages } from './wages';

const route = getRouteApi('/signed-in/people');

interface OpenedProps {
  readonly person: Person;
  readonly close: () => void;
  readonly onDone: () => void;
}

/** Each section is a task of its own; an erased person has none left. */
function Opened({ person, close, onDone }: OpenedProps) {
  const me = useMe();
  const may = (permission: string) => me.permissions.includes(permission);
  if (!may('users:write') || person.erased_at !== null) return <PersonFacts person={person} />;
  return (
    <>
      <PersonForm person={person} onCancel={close} onDone={onDone} />
      {may('wages:read') && person.is_active && <Wages person={person} />}
      {person.id !== me.id && <Access person={person} onDone={onDone} />}
      <PersonalData person={person} onDone={onDone} />
    </>
  );
}

function OpenPerson({ userId, onClose }: { userId: string; onClose: () => void }) {
  const { m } = useTexts();
  const query = useQuery(personQuery(userId));
  return (
    <SideForm title={query.data?.name ?? m.people.one} onClose={onClose}>
      {(close) => (
        <Asked query={query} skeleton={<Skeleton height={480} />}>
          {(person) => <Opened person={person} close={close} onDone={onClose} />}
        </Asked>
      )}
    </SideForm>
  );
}

/** The person whom the URL opens, or a new one. */
export function PersonDrawer() {
  const { m } = useTexts();
  const { person, add } = route.useSearch();
  const navigate = route.useNavigate();
  const leave = () =>
    void navigate({ search: (before) => ({ ...before, person: undefined, add: undefined }) });
  if (add === true)
    return (
      <SideForm title={m.people.add} onClose={leave}>
        {(close) => <AddPerson onCancel={close} onDone={leave} />}
      </SideForm>
    );
  if (person === undefined) return null;
  return <OpenPerson key={person} userId={person} onClose={leave} />;
}
