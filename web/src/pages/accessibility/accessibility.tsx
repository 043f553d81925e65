import { Link } from '@tanstack/react-router';
import { useTexts } from '../../i18n/messages';
import { useTitle } from '../../parts/page/title';
import { Panel } from '../../parts/panel/panel';
import { Mark } from '../../parts/shell/mark';
import styles from './accessibility.module.css';

function Points({ points }: { points: readonly string[] }) {
  return (
    <ul className={styles.points}>
      {points.map((point) => (
        <li key={point}>{point}</li>
      ))}
    </ul>
  );
}

/** What was made and tested for everybody, and what is known to be missing. */
export function Accessibility() {
  const { m } = useTexts();
  const texts = m.accessibility;
  useTitle(texts.title);
  return (
    <main className={styles.page}>
      <p className={styles.brand}>
        <Mark size={28} />
        <Link to="/">Tillclock</Link>
      </p>
      <h1>{texts.title}</h1>
      <p>{texts.aim}</p>
      <Panel title={texts.doneTitle}>
        <Points points={texts.done} />
      </Panel>
      <Panel title={texts.gapsTitle}>
        <Points points={texts.gaps} />
      </Panel>
      <Panel title={texts.tellTitle}>
        <p>{texts.tell}</p>
      </Panel>
    </main>
  );
}
