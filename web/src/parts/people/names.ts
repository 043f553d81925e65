import { useQuery } from '@tanstack/react-query';
import { peopleQuery } from '../../api/queries';
import { useTexts } from '../../i18n/messages';
import { useMe } from '../shell/me';

/**
 * Looks up the name of a person; "someone" for a person whom the caller may not list.
 * @param of  whom it will be asked about, where that is known: nothing is loaded for one's own name
 */
export function useNames(of?: readonly (string | null)[]): (userId: string | null) => string {
  const { m } = useTexts();
  const me = useMe();
  const isAsked = of?.some((id) => id !== null && id !== me.id) ?? true;
  const people = useQuery({ ...peopleQuery(), enabled: isAsked && me.role !== 'EMPLOYEE' });
  return (userId) => {
    if (userId === me.id) return me.name;
    return people.data?.data.find(({ id }) => id === userId)?.name ?? m.alerts.someone;
  };
}
