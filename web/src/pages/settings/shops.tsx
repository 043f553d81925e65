import { Button, Skeleton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { client, type Schemas } from '../../api/client';
import { allShopsQuery, CHANGED_BY_SHOP } from '../../api/queries/settings';
import { useTexts } from '../../i18n/messages';
import { ArchiveButton } from '../../parts/form/archive-button';
import { Asked } from '../../parts/panel/asked';
import { Panel } from '../../parts/panel/panel';
import { Tag } from '../../parts/tag/tag';
import { inUseFirst } from './in-use-first';
import { ShopForm } from './shop-form';
import styles from './settings.module.css';

type Shop = Schemas['ShopView'];

const route = getRouteApi('/signed-in/settings');

function ShopRow({ shop, onEdit }: { shop: Shop; onEdit: () => void }) {
  const { m } = useTexts();
  const path = { shop_id: shop.id };
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <b>{shop.name}</b>
        <small>
          {shop.time_zone} · {shop.currency} · {m.settings.dayStarts(shop.business_day_start)}
        </small>
      </div>
      {shop.archived_at === null ? (
        <Button
          variant="default"
          size="xs"
          aria-label={`${m.settings.edit}: ${shop.name}`}
          onClick={onEdit}
        >
          {m.settings.edit}
        </Button>
      ) : (
        <Tag tone="grey" text={m.settings.isArchived} />
      )}
      <ArchiveButton
        isInRow
        row={shop}
        texts={m.settings.shop}
        changes={CHANGED_BY_SHOP}
        ask={(wanted, header) =>
          wanted === 'archive'
            ? client.POST('/shops/{shop_id}/archive', { params: { path, header } })
            : client.POST('/shops/{shop_id}/unarchive', { params: { path, header } })
        }
      />
    </li>
  );
}

/** The shops, each with its zone, currency and the start of its business day. */
export function Shops() {
  const { m } = useTexts();
  const navigate = route.useNavigate();
  const { add: isAdding = false } = route.useSearch();
  const query = useQuery(allShopsQuery());
  const [editedId, setEditedId] = useState<string | null>(null);
  const edited = query.data?.data.find(({ id }) => id === editedId);
  const setAdding = (add: true | undefined) =>
    void navigate({ search: (before) => ({ ...before, add }) });
  return (
    <Panel
      flush
      title={m.settings.views.shops}
      right={
        <Button
          size="xs"
          leftSection={<IconPlus size={15} aria-hidden="true" />}
          onClick={() => setAdding(true)}
        >
          {m.settings.addShop}
        </Button>
      }
    >
      <Asked query={query} skeleton={<Skeleton height={220} m="md" />}>
        {({ data }) => (
          <ul className={styles.rows}>
            {data.length === 0 && <li className={styles.row}>{m.settings.noShops}</li>}
            {data.toSorted(inUseFirst).map((shop) => (
              <ShopRow key={shop.id} shop={shop} onEdit={() => setEditedId(shop.id)} />
            ))}
          </ul>
        )}
      </Asked>
      {isAdding && <ShopForm shop={undefined} onClose={() => setAdding(undefined)} />}
      {edited !== undefined && <ShopForm shop={edited} onClose={() => setEditedId(null)} />}
    </Panel>
  );
}
