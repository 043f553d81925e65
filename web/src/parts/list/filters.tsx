import type { ReactNode } from 'react';
import { useTexts } from '../../i18n/messages';
import { Chips, ClearChips } from '../chips/chip';
import styles from './list.module.css';
import { SearchBox, type SearchBoxProps } from './search-box';

interface FiltersProps {
  /** What the chips are called together. */
  readonly label: string;
  readonly search?: SearchBoxProps;
  /** The chips. */
  readonly children: ReactNode;
  /** Removes all filters; undefined while there is none. */
  readonly onClear?: (() => void) | undefined;
}

/** The search and the chips above a list; each filter stands in the URL. */
export function Filters({ label, search, children, onClear }: FiltersProps) {
  const { m } = useTexts();
  return (
    <div className={styles.filters}>
      {search !== undefined && <SearchBox {...search} />}
      <Chips label={label}>
        {children}
        {onClear !== undefined && <ClearChips text={m.app.clearFilters} onClear={onClear} />}
      </Chips>
    </div>
  );
}
