import { Button, Skeleton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schemas } from '../../api/client';
import { allShopsQuery } from '../../api/queries/settings';
import { useTexts } from '../../i18n/messages';
import { Asked } from '../../parts/panel/asked';
import { Panel } from '../../parts/panel/panel';
import { ShopForm } from './shop-form';
import styles from './settings.module.css';

/** The shops, each with its zone, currency and the start of its business day. */
export function Shops() {
  const { m } = useTexts();
  const query = useQuery(allShopsQuery());
  const [edited, setEdited] = useState<Schemas['ShopView'] | 'new' | null>(null);
  return (
    <Panel
      flush
      title={m.settings.views.shops}
      right={
        <Button
          size="xs"
          leftSection={<IconPlus size={15} aria-hidden="true" />}
          onClick={() => setEdited('new')}
        >
          {m.settings.addShop}
        </Button>
      }
    >
      <Asked query={query} skeleton={<Skeleton height={220} m="md" />}>
        {({ data }) => (
          <ul className={styles.rows}>
            {data.length === 0 && <li className={styles.row}>{m.settings.noShops}</li>}
            {data.map((shop) => (
              <li key={shop.id} className={styles.row}>
                <div className={styles.words}>
                  <b>{shop.name}</b>
                  <small>
                    {shop.time_zone} · {shop.currency} ·{' '}
                    {m.settings.dayStarts(shop.business_day_start)}
                  </small>
                </div>
                <Button
                  variant="default"
                  size="xs"
                  aria-label={`${m.settings.edit}: ${shop.name}`}
                  onClick={() => setEdited(shop)}
                >
                  {m.settings.edit}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Asked>
      {edited !== null && (
        <ShopForm shop={edited === 'new' ? undefined : edited} onClose={() => setEdited(null)} />
      )}
    </Panel>
  );
}
