import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '../../i18n/messages';
import { useIsWindow } from '../page/window';
import styles from './form.module.css';

interface SideFormProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Where one thing of a list is created or changed: at the side, on a phone from below. */
export function SideForm({ title, onClose, children }: SideFormProps) {
  const { m } = useTexts();
  const isPhone = useIsWindow('phone');
  return (
    <Drawer
      opened
      onClose={onClose}
      position={isPhone ? 'bottom' : 'right'}
      size={isPhone ? '94%' : 500}
      title={<span className={styles.title}>{title}</span>}
      closeButtonProps={{ 'aria-label': m.app.close }}
    >
      {children}
    </Drawer>
  );
}
