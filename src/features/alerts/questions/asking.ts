import type { AlertFacts } from '../causes/alert-facts.js';
import { silenceKey, type RulesInForce } from '../causes/causes.js';
import type { EndedQuestion, NewQuestion } from './questions.repository.js';

const MS_PER_MINUTE = 60_000;

/** Whom to ask, and which questions nobody has to answer any more. */
export interface Asking {
  readonly asked: readonly NewQuestion[];
  readonly ended: readonly EndedQuestion[];
}

/** Compares the silences with the questions that are open. */
export function askingOf(facts: AlertFacts, rules: RulesInForce): Asking {
  const open = new Set(facts.questions.map(silenceKey));
  const silent = new Set(facts.silences.map(silenceKey));
  const atWork = new Set(facts.shifts.map(({ shift_id: id }) => id));
  const asked = facts.silences.flatMap((silence) => {
    const rule = rules('SILENT', silence.shop_id);
    const lasted = facts.now.getTime() - silence.since.getTime();
    if (!rule || open.has(silenceKey(silence)) || lasted < rule.threshold_minutes * MS_PER_MINUTE)
      return [];
    return [{ ...silence, answer_minutes: rule.answer_minutes }];
  });
  const ended = facts.questions.flatMap((question): EndedQuestion[] => {
    const { id, shop_id, shift_id } = question;
    if (!rules('SILENT', shop_id)) return [{ id, reason: 'RULE_OFF' }];
    if (!atWork.has(shift_id)) return [{ id, reason: 'SHIFT_ENDED' }];
    return silent.has(silenceKey(question)) ? [] : [{ id, reason: 'SIGN_OF_LIFE' }];
  });
  return { asked, ended };
}
