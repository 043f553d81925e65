import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '../../i18n/messages';
import { useReturnFocus } from './return-focus';
import styles from './form.module.css';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A form over the page; whoever closes it returns to where they were. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const { m } = useTexts();
  useReturnFocus();
  return (
    <Modal
      opened
      onClose={onClose}
      title={<span className={styles.title}>{title}</span>}
      size={520}
      closeButtonProps={{ 'aria-label': m.app.close }}
    >
      {children}
    </Modal>
  );
}
