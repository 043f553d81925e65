import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import styles from './step-picker.module.css';

interface StepPickerProps {
  readonly label: string;
  readonly text: string;
  readonly before: string;
  readonly after: string;
  readonly onStep: (by: 1 | -1) => void;
  readonly isLast?: boolean;
}

/** One week or day after the other; which one stands in the URL. */
export function StepPicker(props: StepPickerProps) {
  const { label, text, before, after, onStep, isLast = false } = props;
  return (
    <div className={styles.steps} role="group" aria-label={label}>
      <button type="button" className={styles.step} aria-label={before} onClick={() => onStep(-1)}>
        <IconChevronLeft size={17} aria-hidden="true" />
      </button>
      <span className={styles.now} aria-live="polite">
        {text}
      </span>
      <button
        type="button"
        className={styles.step}
        aria-label={after}
        disabled={isLast}
        onClick={() => onStep(1)}
      >
        <IconChevronRight size={17} aria-hidden="true" />
      </button>
    </div>
  );
}
