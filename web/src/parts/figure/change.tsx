import { IconArrowDownRight, IconArrowUpRight, IconMinus } from '@tabler/icons-react';
import { useTexts } from '../../i18n/messages';
import styles from './figure.module.css';

/** Below this share nothing has changed that is worth a colour. */
const FLAT = 0.005;

interface ChangeProps {
  /** The relative change; null without a base. */
  readonly ratio: number | null | undefined;
  /** Whether more is worse, as with returns. */
  readonly moreIsWorse?: boolean;
  /** Shown in place of the percentage, where the base is too small for one. */
  readonly text?: string;
}

/** A change against the comparison: arrow and sign say the same as the colour. */
export function Change({ ratio, moreIsWorse = false, text }: ChangeProps) {
  const { m, f } = useTexts();
  if (ratio === null || ratio === undefined)
    return <span className={styles.change}>{m.figures.none}</span>;
  const flat = Math.abs(ratio) < FLAT;
  const Arrow = flat ? IconMinus : ratio > 0 ? IconArrowUpRight : IconArrowDownRight;
  const tone = flat ? '' : ratio > 0 !== moreIsWorse ? styles.better : styles.worse;
  return (
    <span className={`${styles.change} ${tone ?? ''}`}>
      <Arrow size={15} stroke={2.2} aria-hidden="true" />
      {text ?? f.change(ratio)}
    </span>
  );
}
