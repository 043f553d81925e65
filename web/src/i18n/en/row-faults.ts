import type { Messages } from '../es';

export const rowFaults: Messages['rowFaults'] = {
  cells: ({ found, expected }) =>
    `The row has ${String(found)} cells instead of ${String(expected)}.`,
  required: ({ columns }) => `Required: ${String(columns)}.`,
  length: ({ column, min, max }) =>
    `${String(column)}: ${String(min)} to ${String(max)} characters.`,
  max_length: ({ column, max }) => `${String(column)}: at most ${String(max)} characters.`,
  invisible_character: ({ column, position }) =>
    `${String(column)}: character ${String(position)} is invisible; remove it.`,
  no_visible_character: ({ column }) => `${String(column)}: has nothing that can be seen.`,
  blanks: ({ column }) => `${String(column)}: must not have blanks inside.`,
  max_items: ({ column, max }) => `${String(column)}: at most ${String(max)}.`,
  unique: ({ column }) => `${String(column)}: has the same one twice.`,
  number: ({ column }) => `${String(column)}: must be a number, such as 2.40.`,
  amount: ({ column, currency, max_decimals: decimals }) =>
    `${String(column)}: an amount in ${String(currency)} has at most ${String(decimals)} decimals.`,
  percentage: ({ column }) => `${String(column)}: must be a percentage, such as 21.`,
  currency: ({ column }) => `${String(column)}: must be a currency, such as EUR.`,
  email: ({ column }) => `${String(column)}: is not an e-mail address.`,
  language: ({ column }) => `${String(column)}: must be a language, such as es or en-GB.`,
  one_of: ({ column, allowed }) => `${String(column)}: must be one of ${String(allowed)}.`,
  repeated: ({ column, value, line }) =>
    `${String(column)}: ${String(value)} is already on line ${String(line)}.`,
  barcode_taken: ({ value, sku }) =>
    `The barcode ${String(value)} belongs to the product ${String(sku)}.`,
  email_taken: () => 'This address has an account already.',
  shop_unknown: ({ shop }) => `There is no shop ${String(shop)}.`,
  shop_ambiguous: ({ shop }) => `Several shops are called ${String(shop)}; use the id.`,
  shop_archived: () => 'The shop is archived.',
  not_a_member: () => 'The person is not active in that shop.',
  local_time: ({ column }) => `${String(column)}: must be a time, such as 2026-03-02 08:00.`,
  no_such_time: ({ column, time_zone: zone }) =>
    `${String(column)}: that time does not exist in ${String(zone)}.`,
  not_after: () => 'The end must be after the start.',
  max_hours: ({ max }) => `It is longer than ${String(max)} hours.`,
  overlap: () => 'It overlaps another scheduled shift of the same person.',
  overlaps_line: ({ line }) => `It overlaps line ${String(line)}.`,
};
