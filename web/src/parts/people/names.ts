import { useQuery } from '@tanstack/react-query';
import { peopleQuery } from '../../api/queries';
import { useTexts } from '../../i18n/messages';
import { useMe } from '../shell/me';

/** Looks up the name of a person; "someone" for a person whom the caller may not list. */
export function useNames(): (userId: string | null) => string {
  const { m } = useTexts();
  const me = useMe();
  const people = useQuery({ ...peopleQuery(), enabled: me.role !== 'EMPLOYEE' });
  return (userId) => {
    if (userId === me.id) return me.name;
    return people.data?.data.find(({ id }) => id === userId)?.name ?? m.alerts.someone;
  };
}
