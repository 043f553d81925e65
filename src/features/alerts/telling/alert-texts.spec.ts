import type { Language } from '../../../kernel/language.js';
import type { MessageParams } from '../../messages/message-kinds.js';
import { ALERT_RULES, isOfShop } from '../rules/rule-kinds.js';
import { ALERT_KIND, ALERT_MESSAGES } from './alert-texts.js';

describe('the message of an alert', () => {
  const sentence = (language: Language, params: MessageParams): string | undefined =>
    ALERT_MESSAGES.find(({ kind }) => kind === ALERT_KIND)?.texts[language](params, {
      timeZone: 'UTC',
    }).paragraphs[0];
  const params = { name: 'Ana', shop: 'Centro', queue: 'null' };

  it('has its own text for each rule in each language, with the person and the shop concerned', () => {
    const said = ALERT_RULES.flatMap((rule) =>
      (['en', 'es'] as const).map((language) => {
        const text = sentence(language, { ...params, rule }) ?? '';
        const names = isOfShop(rule) ? ['Ana', 'Centro'] : [];
        expect([rule, names.filter((name) => !text.includes(name))]).toEqual([rule, []]);
        expect(text).toMatch(/^\p{Lu}.*\.$/u);
        return text;
      }),
    );
    expect(new Set(said).size).toBe(said.length);
  });

  it('distinguishes background work that does not run from messages that could not be delivered', () => {
    const of = (queue: string): (string | undefined)[] =>
      (['en', 'es'] as const).map((language) =>
        sentence(language, { ...params, rule: 'JOB_OVERDUE', queue }),
      );
    expect(of('delete-expired')).toEqual([
      'Background work of the installation does not run.',
      'Una tarea de fondo de la instalación no se ejecuta.',
    ]);
    expect(of('dead-letters')).toEqual([
      'There are messages that could not be delivered.',
      'Hay mensajes que no se han podido entregar.',
    ]);
  });
});
