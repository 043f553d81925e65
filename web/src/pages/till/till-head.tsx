import { ActionIcon, Button } from '@mantine/core';
import {
  IconArrowLeft,
  IconBuildingStore,
  IconClock,
  IconCloudOff,
  IconCloudUp,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { currentShiftQuery } from '../../api/queries';
import type { KeptSale } from '../../api/till/till-database';
import { useTexts } from '../../i18n/messages';
import { useNow } from '../../parts/live/use-now';
import { useMe, type Shop } from '../../parts/shell/me';
import { Picker } from '../../parts/pickers/picker';
import type { Show } from './show';
import { useSending } from './use-till';
import styles from './till-head.module.css';

const route = getRouteApi('/till');

interface TillHeadProps {
  readonly shop: Shop;
  readonly unsent: readonly KeptSale[];
  readonly show: Show;
}

function ShiftLine() {
  const { m, f } = useTexts();
  const me = useMe();
  const now = useNow();
  const { data } = useQuery(currentShiftQuery());
  const startAt = data === undefined ? me.open_shift?.start_at : data.start_at;
  const name = me.name.split(' ')[0] ?? me.name;
  if (startAt == null)
    return (
      <small className={styles.shift}>
        {m.till.noShift(name)} · <Link to="/my-shift">{m.till.startShift}</Link>
      </small>
    );
  return (
    <small className={styles.shift}>
      <IconClock size={13} aria-hidden="true" />
      {m.till.onShift(name, f.duration((now - Date.parse(startAt)) / 1000))}
    </small>
  );
}

function TillShopPicker({ shop }: { shop: Shop }) {
  const { m } = useTexts();
  const { shops } = useMe();
  const navigate = route.useNavigate();
  if (shops.length < 2) return null;
  return (
    <Picker
      label={m.pick.shop}
      icon={<IconBuildingStore size={17} stroke={1.7} aria-hidden="true" />}
      options={shops.map(({ id, name }) => ({ value: id, text: name }))}
      value={shop.id}
      onPick={(picked) => void navigate({ search: { shop: picked } })}
    />
  );
}

/** How much is only on this device, by the way to the queue. */
function UnsentButton({ unsent, show }: Omit<TillHeadProps, 'shop'>) {
  const { m } = useTexts();
  const { lostSince } = useSending();
  const refused = unsent.some(({ state }) => state === 'REFUSED');
  const Cloud = lostSince === null ? IconCloudUp : IconCloudOff;
  return (
    <button
      type="button"
      className={styles.unsent}
      data-refused={refused}
      onClick={() => show('queue')}
    >
      <Cloud size={17} aria-hidden="true" />
      {lostSince === null ? (
        m.till.unsent(unsent.length)
      ) : (
        <>
          {m.till.offline} <b>{unsent.length}</b>
        </>
      )}
    </button>
  );
}

function SyncState({ unsent, show }: Omit<TillHeadProps, 'shop'>) {
  const { m } = useTexts();
  const { lostSince } = useSending();
  return (
    <div role="status">
      {lostSince === null && unsent.length === 0 ? (
        <span className={styles.sent}>
          <i aria-hidden="true" />
          {m.till.allSent}
        </span>
      ) : (
        <UnsentButton unsent={unsent} show={show} />
      )}
    </div>
  );
}

export function TillHead({ shop, unsent, show }: TillHeadProps) {
  const { m } = useTexts();
  return (
    <header className={styles.head}>
      <ActionIcon
        size={44}
        aria-label={m.till.leave}
        renderRoot={(props: object) => <Link to="/" {...props} />}
      >
        <IconArrowLeft size={20} />
      </ActionIcon>
      <div className={styles.title}>
        <h1>
          {shop.name} · {m.till.title}
        </h1>
        <ShiftLine />
      </div>
      <TillShopPicker shop={shop} />
      <SyncState unsent={unsent} show={show} />
    </header>
  );
}

/** Appears while the server cannot be reached. */
export function OfflineLine({ shop, unsent, show }: TillHeadProps) {
  const { m, f } = useTexts();
  const { lostSince } = useSending();
  if (lostSince === null) return null;
  return (
    <div className={styles.offline} role="status">
      <IconCloudOff size={18} aria-hidden="true" />
      <span>
        <b>{m.till.offlineSince(f.time(lostSince, shop.time_zone))}</b> {m.till.keepSelling}
      </span>
      {unsent.length > 0 && (
        <Button variant="default" size="xs" onClick={() => show('queue')}>
          {m.till.seeQueue(unsent.length)}
        </Button>
      )}
    </div>
  );
}
