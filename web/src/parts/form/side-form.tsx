import { Button, Drawer } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTexts } from '../../i18n/messages';
import { useIsWindow } from '../page/window';
import { useReturnFocus } from './return-focus';
import styles from './form.module.css';

interface SideFormProps {
  readonly title: string;
  readonly onClose: () => void;
  /** Closes, but asks first where something was typed. */
  readonly children: (close: () => void) => ReactNode;
}

/** Where one thing of a list is created or changed: at the side, on a phone from below. */
export function SideForm({ title, onClose, children }: SideFormProps) {
  const { m } = useTexts();
  useReturnFocus();
  const isPhone = useIsWindow('phone');
  const [isTouched, setTouched] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const close = () => (isTouched ? setAsking(true) : onClose());
  return (
    <Drawer
      opened
      onClose={close}
      position={isPhone ? 'bottom' : 'right'}
      size={isPhone ? '94%' : 500}
      title={<span className={styles.title}>{title}</span>}
      closeButtonProps={{ 'aria-label': m.app.close }}
    >
      {isAsking && (
        <div className={styles.sure} role="alert">
          <span>{m.app.unsaved}</span>
          <Button size="xs" variant="default" onClick={() => setAsking(false)}>
            {m.app.goOnWriting}
          </Button>
          <Button size="xs" color="red" onClick={onClose}>
            {m.app.discard}
          </Button>
        </div>
      )}
      <div onChange={() => setTouched(true)}>{children(close)}</div>
    </Drawer>
  );
}
