import { Popover, UnstyledButton } from '@mantine/core';
import { useTexts } from '../../i18n/messages';
import styles from './figure.module.css';

/** The name of a figure; it opens how the figure is calculated. */
export function Definition({ label, text }: { label: string; text: string }) {
  const { m } = useTexts();
  return (
    <Popover width={260} position="bottom-start" radius="md" shadow="md">
      <Popover.Target>
        <UnstyledButton className={styles.definition} aria-label={m.figures.how(label)}>
          {label}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <p className={styles.meaning}>{text}</p>
      </Popover.Dropdown>
    </Popover>
  );
}
