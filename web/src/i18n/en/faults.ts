import type { Messages } from '../es';

type Fault = (params: Readonly<Record<string, unknown>>) => string;

const needed: Fault = () => 'This is needed.';
const noHost: Fault = () => 'Write the domain alone, such as shop.example.com.';

export const faults: Messages['faults'] = {
  required: needed,
  null: needed,
  required_to_enable: () => 'This is needed to switch it on.',
  no_visible_character: needed,
  min: ({ min }) => `At least ${String(min)}.`,
  max: ({ max }) => `At most ${String(max)}.`,
  range: ({ min, max }) =>
    typeof min === 'number'
      ? `From ${String(min)} to ${String(max)}.`
      : `More than 0 and at most ${String(max)}.`,
  min_length: () => 'This cannot be empty.',
  max_length: ({ max }) => `At most ${String(max)} characters.`,
  length: ({ min, max }) => `From ${String(min)} to ${String(max)} characters.`,
  min_items: ({ min }) => `At least ${String(min)}.`,
  max_items: ({ max }) => `At most ${String(max)}.`,
  max_words: ({ max }) => `At most ${String(max)} words.`,
  max_decimals: ({ max }) => `At most ${String(max)} decimals.`,
  max_days: ({ max }) => `At most ${String(max)} days.`,
  max_hours: ({ max }) => `At most ${String(max)} hours.`,
  unique: () => 'One of them is there twice.',
  duplicate: () => 'One of them is there twice.',
  taken: () => 'Another one has this already.',
  type: () => 'This does not have the form that is needed.',
  amount: () => 'Write an amount such as 12.50.',
  percentage: () => 'Write a percentage such as 10 or 5.5.',
  email: () => 'This is not an e-mail address.',
  date: () => 'This is not a date.',
  instant: () => 'This is not a date with a time.',
  time_of_day: () => 'This is not a time of day such as 4:00.',
  time_zone: () => 'This is not a time zone such as Europe/Madrid.',
  currency: () => 'This is not a currency such as EUR.',
  color: () => 'This is not a colour.',
  one_of: () => 'This is none of the choices.',
  not_found: () => 'This no longer exists.',
  not_a_member: () => 'This person is not assigned to the shop.',
  not_before: () => 'This ends before it begins.',
  not_after: () => 'The end has to be after the start.',
  not_after_start: () => 'The end has to be after the start.',
  before_shift: () => 'This cannot be before the shift begins.',
  after_shift: () => 'This cannot be after the shift ends.',
  in_future: () => 'This cannot be in the future.',
  too_long_ago: () => 'This is too far back.',
  day_not_over: () => 'The last day is not over yet.',
  invisible_character: () => 'This has a character that cannot be seen.',
  characters: () => 'This has a character that is not allowed.',
  blanks: () => 'This cannot have blanks.',
  weak_password: () => 'Use several words that have nothing to do with each other.',
  wrong_password: () => 'This is not it.',
  scheme: noHost,
  path: noHost,
  user_info: noHost,
  port: noHost,
  ip_address: () => 'This has to be a name, not an IP address.',
  single_label: () => 'A part is missing: shop.example.com.',
  wildcard: () => 'There can be one asterisk, at the beginning: *.example.com.',
  public_suffix: () => 'Anyone can register below that name, as with com.',
  max_rows: ({ max }) => `The file has more than ${String(max)} rows.`,
  missing_column: ({ columns }) => `Columns are missing: ${String(columns)}.`,
  unknown_column: ({ column }) => `The column ${String(column)} is not known.`,
  csv: () => 'This cannot be read as CSV.',
  csv_row: () => 'A quotation mark is not closed, or a row is too long.',
};

export const faultOfOthers: Messages['faultOfOthers'] = 'This is not valid.';
