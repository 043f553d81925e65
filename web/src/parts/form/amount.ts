/** `12,50` and `12.50` are the same amount; undefined for nothing, NaN for what is no number. */
export function amountOf(text: string): number | undefined {
  const trimmed = text.trim();
  return trimmed === '' ? undefined : Number(trimmed.replace(',', '.'));
}

/** How a person would write an amount in this language. */
export function amountText(amount: number | null, language: 'es' | 'en'): string {
  if (amount === null) return '';
  return language === 'es' ? String(amount).replace('.', ',') : String(amount);
}
