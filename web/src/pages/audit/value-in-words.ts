import { useTexts } from '../../i18n/messages';
import { useNames } from '../../parts/people/names';
import { useMe } from '../../parts/shell/me';
import { wallDateOf } from '../../parts/time/wall-clock';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;
const DATE = /^\d{4}-\d\d-\d\d$/;
const NAMES_PEOPLE = /(^|_)(user|seller|person|actor|by)_?ids?$/;

/** A value of an entry as a person would say it: names for ids, times of the organization's clock, money as money. */
export function useValueInWords(): (field: string, value: unknown) => string {
  const { m, f } = useTexts();
  const { shops, organization } = useMe();
  const nameOf = useNames();
  const { time_zone: zone, currency, currency_decimals: decimals } = organization;

  function textInWords(field: string, text: string): string {
    const shop = shops.find(({ id }) => id === text);
    if (shop !== undefined) return shop.name;
    if (NAMES_PEOPLE.test(field)) return nameOf(text);
    if (DATE.test(text)) return f.dayOfYear(text);
    if (!INSTANT.test(text)) return m.auditWords[text] ?? text;
    return `${f.dayOfYear(wallDateOf(Date.parse(text), zone))}, ${f.time(text, zone)}`;
  }

  function numberInWords(field: string, value: number): string {
    if (field.endsWith('_minor')) return f.money(value / 10 ** decimals, currency);
    if (field.endsWith('_seconds')) return f.durationText(value);
    if (field.endsWith('_minutes')) return f.durationText(value * 60);
    if (field.endsWith('_milli')) return f.quantity(value / 1000);
    return f.quantity(value);
  }

  function inWords(field: string, value: unknown): string {
    if (value === null || value === undefined || value === '') return '—';
    if (typeof value === 'boolean') return value ? m.audit.yes : m.audit.no;
    if (typeof value === 'number') return numberInWords(field, value);
    if (typeof value === 'string') return textInWords(field, value);
    if (Array.isArray(value))
      return value.length === 0 ? '—' : value.map((one) => inWords(field, one)).join(', ');
    return Object.entries(value)
      .map(([name, each]) => {
        const label = m.auditFields[name] ?? name.replaceAll('_', ' ');
        return `${label}: ${inWords(name, each)}`;
      })
      .join(' · ');
  }
  return inWords;
}
