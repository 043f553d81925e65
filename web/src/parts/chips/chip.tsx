import { Menu } from '@mantine/core';
import { IconChevronDown, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './chips.module.css';

/** The filters of a list in one row. */
export function Chips({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles.chips} role="group" aria-label={label}>
      {children}
    </div>
  );
}

interface ChipProps {
  readonly pressed: boolean;
  readonly onPress: () => void;
  /** How many rows it leaves. */
  readonly count?: number;
  readonly children: ReactNode;
}

/** A filter that is on or off. */
export function Chip({ pressed, onPress, count, children }: ChipProps) {
  return (
    <button type="button" className={styles.chip} aria-pressed={pressed} onClick={onPress}>
      {children}
      {count !== undefined && <b>{count}</b>}
    </button>
  );
}

const NONE = '';

interface ChipMenuProps<Value extends string> {
  readonly label: string;
  /** What choosing nothing is called. */
  readonly none: string;
  readonly options: readonly { readonly value: Value; readonly text: string }[];
  readonly value: Value | undefined;
  readonly onPick: (value: Value | undefined) => void;
}

/** A filter that is one of a list. */
export function ChipMenu<Value extends string>(props: ChipMenuProps<Value>) {
  const { label, none, options, value, onPick } = props;
  const chosen = options.find((option) => option.value === value);
  return (
    <Menu width={240} position="bottom-start">
      <Menu.Target>
        <button
          type="button"
          className={`${styles.chip ?? ''} ${chosen === undefined ? '' : (styles.chosen ?? '')}`}
        >
          {label}
          {chosen !== undefined && <b>{chosen.text}</b>}
          <IconChevronDown size={15} stroke={1.8} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
        <Menu.RadioGroup
          value={value ?? NONE}
          onChange={(picked) => onPick(picked === NONE ? undefined : (picked as Value))}
        >
          <Menu.RadioItem value={NONE} closeMenuOnClick>
            {none}
          </Menu.RadioItem>
          {options.map((option) => (
            <Menu.RadioItem key={option.value} value={option.value} closeMenuOnClick>
              {option.text}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}

/** A filter that came from elsewhere, and can only go. */
export function GivenChip(props: { text: string; remove: string; onRemove: () => void }) {
  return (
    <button
      type="button"
      className={`${styles.chip ?? ''} ${styles.chosen ?? ''}`}
      aria-label={props.remove}
      onClick={props.onRemove}
    >
      {props.text}
      <IconX size={14} aria-hidden="true" />
    </button>
  );
}

export function ClearChips({ text, onClear }: { text: string; onClear: () => void }) {
  return (
    <button
      type="button"
      className={`${styles.chip ?? ''} ${styles.clear ?? ''}`}
      onClick={onClear}
    >
      {text}
    </button>
  );
}
