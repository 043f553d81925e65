import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { client, type Schemas } from '../../api/client';
import { CHANGED_BY_DEVICE, devicesQuery } from '../../api/queries/settings';
import { useSend } from '../../api/send';
import { useTexts } from '../../i18n/messages';
import { Refused } from '../../parts/form/refused';
import { Asked } from '../../parts/panel/asked';
import { Panel } from '../../parts/panel/panel';
import { useMe, zoneOf } from '../../parts/shell/me';
import { Tag } from '../../parts/tag/tag';
import { wallDateOf } from '../../parts/time/wall-clock';
import { toast } from '../../parts/toast/toast';
import { deviceInWords } from './device-in-words';
import { NameDevice } from './name-device';
import styles from './settings.module.css';

function Device({ device }: { device: Schemas['SignedInDeviceView'] }) {
  const { m, f } = useTexts();
  const me = useMe();
  const zone = zoneOf(me, me.shops[0]?.id);
  const at = (instant: string) =>
    `${f.day(wallDateOf(Date.parse(instant), zone))}, ${f.time(instant, zone)}`;
  const program = deviceInWords(device.user_agent);
  const name = device.name ?? program;
  const which = `${name}, ${at(device.last_used_at)}`;
  const [isNaming, setNaming] = useState(false);
  const end = useSend({
    ask: (id: string) =>
      client.DELETE('/auth/sessions/{auth_session_id}', {
        params: { path: { auth_session_id: id } },
      }),
    changes: CHANGED_BY_DEVICE,
    onDone: () => toast(m.settings.deviceEnded),
  });
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <b>{name}</b>
        <small>
          {m.settings.lastUsed(at(device.last_used_at))} · {device.address}
        </small>
        {device.name !== null && <small>{program}</small>}
      </div>
      {device.is_current && <Tag tone="clock" text={m.settings.thisDevice} />}
      <div className={styles.actions}>
        <Button
          variant="default"
          size="xs"
          aria-label={`${m.settings.nameDevice}: ${which}`}
          onClick={() => setNaming(true)}
        >
          {m.settings.nameDevice}
        </Button>
        {!device.is_current && (
          <Button
            variant="default"
            size="xs"
            loading={end.isPending}
            aria-label={`${m.settings.endDevice}: ${which}`}
            onClick={() => end.mutate(device.id)}
          >
            {m.settings.endDevice}
          </Button>
        )}
      </div>
      <Refused error={end.error} />
      {isNaming && <NameDevice device={device} onClose={() => setNaming(false)} />}
    </li>
  );
}

/** Where the signed-in person is signed in. */
export function Devices() {
  const { m } = useTexts();
  const query = useQuery(devicesQuery());
  return (
    <Panel flush title={m.settings.views.devices} hint={m.settings.devicesHint}>
      <Asked query={query} skeleton={<Skeleton height={220} m="md" />}>
        {({ data }) => (
          <ul className={styles.rows}>
            {data.map((device) => (
              <Device key={device.id} device={device} />
            ))}
          </ul>
        )}
      </Asked>
    </Panel>
  );
}
