import { Button, Menu, Modal } from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import { useState } from 'react';
import { isUnsent, keptSales } from '../../api/till/kept-sales';
import { isMine } from '../../api/till/send-sales';
import { useTexts } from '../../i18n/messages';
import { useMe } from './me';
import { signOut } from './sign-out';
import styles from './sign-out-item.module.css';

/** The way out, which warns while sales are only on this device. */
export function SignOutItem() {
  const { m } = useTexts();
  const { organization_id } = useMe();
  const [unsent, setUnsent] = useState(0);
  async function leave(): Promise<void> {
    const sales = await keptSales(organization_id);
    const count = sales.filter((sale) => isUnsent(sale) && isMine(sale)).length;
    if (count === 0) await signOut();
    else setUnsent(count);
  }
  return (
    <>
      <Menu.Item
        leftSection={<IconLogout size={16} />}
        closeMenuOnClick={false}
        onClick={() => void leave()}
      >
        {m.app.signOut}
      </Menu.Item>
      <Modal
        opened={unsent > 0}
        onClose={() => setUnsent(0)}
        title={m.till.unsentTitle}
        closeButtonProps={{ 'aria-label': m.app.close }}
      >
        <p>{m.till.unsentText(unsent)}</p>
        <div className={styles.foot}>
          <Button variant="default" onClick={() => void signOut()}>
            {m.till.signOutAnyway}
          </Button>
          <Button onClick={() => setUnsent(0)} data-autofocus>
            {m.till.stay}
          </Button>
        </div>
      </Modal>
    </>
  );
}
