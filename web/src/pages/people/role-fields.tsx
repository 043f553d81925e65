import { NativeSelect } from '@mantine/core';
import { useTexts } from '../../i18n/messages';
import { Chip, Chips } from '../../parts/chips/chip';
import { useMe } from '../../parts/shell/me';
import type { Person } from './people-table';
import styles from './people.module.css';

const ROLES = ['EMPLOYEE', 'MANAGER', 'ADMIN'] as const;

interface RoleFieldsProps {
  readonly role: Person['role'];
  readonly shopIds: readonly string[];
  readonly onRole: (role: Person['role']) => void;
  readonly onShops: (shopIds: readonly string[]) => void;
}

/** What somebody may do, and in which shops. */
export function RoleFields({ role, shopIds, onRole, onShops }: RoleFieldsProps) {
  const { m } = useTexts();
  const { shops } = useMe();
  return (
    <>
      <NativeSelect
        label={m.people.columns.role}
        description={m.people.roleHints[role]}
        value={role}
        data={ROLES.map((value) => ({ value, label: m.roles[value] }))}
        onChange={(event) => onRole(event.currentTarget.value as Person['role'])}
      />
      {role !== 'ADMIN' && (
        <div>
          <div className={styles.label}>{m.people.columns.shops}</div>
          {shops.length === 0 && <p className={styles.hint}>{m.people.noShops}</p>}
          <Chips label={m.people.columns.shops}>
            {shops.map(({ id, name }) => (
              <Chip
                key={id}
                pressed={shopIds.includes(id)}
                onPress={() =>
                  onShops(
                    shopIds.includes(id) ? shopIds.filter((one) => one !== id) : [...shopIds, id],
                  )
                }
              >
                {name}
              </Chip>
            ))}
          </Chips>
        </div>
      )}
    </>
  );
}
