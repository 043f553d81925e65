import { Button, Menu, VisuallyHidden } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './picker.module.css';

interface PickerProps<Value extends string> {
  readonly label: string;
  readonly icon?: ReactNode;
  /** A word before the value that belongs to the picker, such as "against". */
  readonly before?: string;
  readonly options: readonly { readonly value: Value; readonly text: string }[];
  readonly value: Value;
  readonly onPick: (value: Value) => void;
}

/** Chooses one of a few things; what is chosen stands in the URL. */
export function Picker<Value extends string>({ label, icon, before, ...rest }: PickerProps<Value>) {
  const { options, value, onPick } = rest;
  const chosen = options.find((option) => option.value === value);
  return (
    <Menu width={240} position="bottom-start">
      <Menu.Target>
        <Button
          variant="default"
          className={styles.picker}
          leftSection={icon}
          rightSection={<IconChevronDown size={15} stroke={1.8} aria-hidden="true" />}
        >
          <VisuallyHidden>{label}: </VisuallyHidden>
          {before !== undefined && <span className={styles.before}>{before}</span>}
          {chosen?.text}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={value} onChange={(picked) => onPick(picked as Value)}>
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
