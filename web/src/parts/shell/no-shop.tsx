import { useTexts } from '../../i18n/messages';
import { ButtonLink } from '../links/button-link';
import { Panel } from '../panel/panel';
import { useMe } from './me';
import styles from './no-shop.module.css';

/** Stands in place of a page that needs a shop: an administrator creates one, everyone else is assigned to one. */
export function NoShop() {
  const { m } = useTexts();
  const { role } = useMe();
  if (role !== 'ADMIN')
    return (
      <Panel title={m.shift.noShop}>
        <p>{m.overview.noShopsNext}</p>
      </Panel>
    );
  return (
    <Panel title={m.overview.noShops}>
      <p>{m.overview.firstShop}</p>
      <div className={styles.next}>
        <ButtonLink to="/settings" search={{ view: 'shops', add: true }}>
          {m.firstRun.steps.shop.action}
        </ButtonLink>
      </div>
    </Panel>
  );
}
