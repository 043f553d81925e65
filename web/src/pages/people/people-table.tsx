import type { Schemas } from '../../api/client';
import { useTexts } from '../../i18n/messages';
import { Table, type Column } from '../../parts/panel/table';
import { Initials } from '../../parts/people/initials';
import { useMe } from '../../parts/shell/me';
import { Tag } from '../../parts/tag/tag';
import styles from './people.module.css';

export type Person = Schemas['UserView'];

interface PeopleTableProps {
  readonly people: readonly Person[];
  readonly openId: string | undefined;
  readonly onOpen: (userId: string) => void;
}

/** Where somebody works, in words. */
export function useShopsInWords(): (person: Person) => string {
  const { m } = useTexts();
  const { shops } = useMe();
  return ({ role, shop_ids }) => {
    if (role === 'ADMIN') return m.people.everyShop;
    const names = shops.filter(({ id }) => shop_ids.includes(id)).map(({ name }) => name);
    return names.length === 0 ? m.people.noShop : names.join(', ');
  };
}

function useColumns(onOpen: (userId: string) => void): readonly Column<Person>[] {
  const { m } = useTexts();
  const me = useMe();
  const shopsOf = useShopsInWords();
  const { columns } = m.people;
  return [
    {
      key: 'name',
      title: columns.name,
      cell: (person) => (
        <span className={styles.name}>
          <Initials name={person.name} />
          <span>
            <button type="button" onClick={() => onOpen(person.id)}>
              {person.name}
            </button>
            <small>{person.email}</small>
          </span>
        </span>
      ),
    },
    { key: 'role', title: columns.role, cell: ({ role }) => m.roles[role] },
    { ...{ key: 'shops', title: columns.shops, isWide: true }, cell: shopsOf },
    {
      ...{ key: 'state', title: columns.state, isWide: true },
      cell: ({ id, is_active, erased_at }) =>
        erased_at !== null ? (
          <Tag tone="grey" text={m.people.erased} />
        ) : !is_active ? (
          <Tag tone="grey" text={m.people.inactive} />
        ) : (
          id === me.id && <Tag tone="till" text={m.people.you} />
        ),
    },
  ];
}

export function PeopleTable({ people, openId, onOpen }: PeopleTableProps) {
  return (
    <Table
      columns={useColumns(onOpen)}
      rows={people}
      keyOf={({ id }) => id}
      opens={{ isOpen: ({ id }) => id === openId }}
    />
  );
}
