import { Button, VisuallyHidden } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTexts } from '../../../i18n/messages';
import { ButtonLink } from '../../../parts/links/button-link';
import { Panel } from '../../../parts/panel/panel';
import { STEPS, type FirstRunState, type StepName } from './use-first-run';
import styles from './first-run.module.css';

/** The page or the form where a step is done; the next one has the filled button. */
function Ways({ step, isNext }: { step: StepName; isNext: boolean }): ReactNode {
  const { m } = useTexts();
  const { action } = m.firstRun.steps[step];
  const look = { size: 'sm', variant: isNext ? 'filled' : 'default' } as const;
  switch (step) {
    case 'shop':
      return (
        <ButtonLink {...look} to="/settings" search={{ view: 'shops', add: true }}>
          {action}
        </ButtonLink>
      );
    case 'people':
      return (
        <ButtonLink {...look} to="/people" search={{ add: true }}>
          {action}
        </ButtonLink>
      );
    case 'products':
      return (
        <>
          <ButtonLink size="sm" variant="default" to="/catalog" search={{ add: true }}>
            {m.catalog.add}
          </ButtonLink>
          <ButtonLink {...look} to="/catalog/import">
            {action}
          </ButtonLink>
        </>
      );
    case 'sale':
      return (
        <ButtonLink {...look} to="/till">
          {action}
        </ButtonLink>
      );
    case 'shift':
      return (
        <ButtonLink {...look} to="/my-shift">
          {action}
        </ButtonLink>
      );
  }
}

/** People, sales and shifts belong to a shop. */
const WITHOUT_SHOP: readonly StepName[] = ['shop', 'products'];

/** The first steps of a new organization, each with the page where it is done. */
export function FirstRun({ state }: { state: FirstRunState }) {
  const { m } = useTexts();
  const { isDone, dismiss } = state;
  const next = STEPS.find((step) => !isDone(step));
  const mayGo = (step: StepName) => isDone('shop') || WITHOUT_SHOP.includes(step);
  return (
    <Panel
      flush
      title={m.firstRun.title}
      hint={m.firstRun.hint}
      right={
        <span className={styles.count}>
          {m.firstRun.count(STEPS.filter(isDone).length, STEPS.length)}
        </span>
      }
    >
      <ol className={styles.steps}>
        {STEPS.map((step, index) => (
          <li key={step} className={styles.step}>
            {isDone(step) ? (
              <span className={styles.done}>
                <IconCircleCheck size={22} stroke={1.8} aria-hidden="true" />
                <VisuallyHidden>{m.firstRun.done}</VisuallyHidden>
              </span>
            ) : (
              <span
                className={`${styles.number ?? ''} ${step === next ? (styles.next ?? '') : ''}`}
                aria-hidden="true"
              >
                {index + 1}
              </span>
            )}
            <div className={isDone(step) ? styles.past : styles.words}>
              <b>{m.firstRun.steps[step].title}</b>
              <span>{m.firstRun.steps[step].text}</span>
            </div>
            {!isDone(step) && mayGo(step) && (
              <div className={styles.ways}>
                <Ways step={step} isNext={step === next} />
              </div>
            )}
          </li>
        ))}
      </ol>
      <div className={styles.foot}>
        <Button variant="subtle" size="xs" onClick={dismiss}>
          {m.firstRun.dismiss}
        </Button>
      </div>
    </Panel>
  );
}
