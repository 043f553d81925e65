export type FaultParams = Readonly<Record<string, unknown>>;
type Fault = (params: FaultParams) => string;

const needed: Fault = () => 'Hace falta.';
const ofLength: Fault = ({ min, max }) => `De ${String(min)} a ${String(max)} caracteres.`;
const noHost: Fault = () => 'Escribe solo el dominio, como tienda.example.com.';

/** What is wrong with a field, by the code of the fault. English must have the same codes. */
export const faults = {
  required: needed,
  null: needed,
  required_to_enable: () => 'Hace falta para activarlo.',
  no_visible_character: needed,
  min: ({ min }) => `Como mínimo ${String(min)}.`,
  max: ({ max }) => `Como máximo ${String(max)}.`,
  range: ({ min, max }) =>
    typeof min === 'number'
      ? `De ${String(min)} a ${String(max)}.`
      : `Más de 0 y como máximo ${String(max)}.`,
  min_length: () => 'No puede estar vacío.',
  max_length: ({ max }) => `Como máximo ${String(max)} caracteres.`,
  length: ofLength,
  min_items: ({ min }) => `Como mínimo ${String(min)}.`,
  max_items: ({ max }) => `Como máximo ${String(max)}.`,
  max_words: ({ max }) => `Como máximo ${String(max)} palabras.`,
  max_decimals: ({ max }) => `Como máximo ${String(max)} decimales.`,
  max_days: ({ max }) => `Como máximo ${String(max)} días.`,
  max_hours: ({ max }) => `Como máximo ${String(max)} horas.`,
  unique: () => 'Hay uno repetido.',
  duplicate: () => 'Hay uno repetido.',
  taken: () => 'Ya lo tiene otro.',
  type: () => 'No tiene la forma que hace falta.',
  amount: () => 'Escribe un importe, como 12,50.',
  percentage: () => 'Escribe un porcentaje, como 10 o 5,5.',
  email: () => 'No es un correo.',
  date: () => 'No es una fecha.',
  instant: () => 'No es una fecha con hora.',
  time_of_day: () => 'No es una hora, como 4:00.',
  time_zone: () => 'No es una zona horaria, como Europe/Madrid.',
  currency: () => 'No es una moneda, como EUR.',
  color: () => 'No es un color.',
  one_of: () => 'No es una de las opciones.',
  not_found: () => 'Ya no existe.',
  not_a_member: () => 'No está asignada a la tienda.',
  not_before: () => 'Termina antes de empezar.',
  not_after: () => 'La salida tiene que ser después de la entrada.',
  not_after_start: () => 'La salida tiene que ser después de la entrada.',
  before_shift: () => 'No puede ser antes de que empiece el turno.',
  after_shift: () => 'No puede ser después de que termine el turno.',
  in_future: () => 'No puede estar en el futuro.',
  too_long_ago: () => 'Queda demasiado atrás.',
  day_not_over: () => 'El último día todavía no ha terminado.',
  invisible_character: () => 'Tiene un carácter que no se ve.',
  characters: () => 'Tiene un carácter que no vale.',
  blanks: () => 'No puede tener espacios.',
  weak_password: () => 'Usa varias palabras que no tengan que ver entre sí.',
  wrong_password: () => 'No es esa.',
  scheme: noHost,
  path: noHost,
  user_info: noHost,
  port: noHost,
  ip_address: () => 'Tiene que ser un nombre, no una dirección IP.',
  single_label: () => 'Le falta una parte: tienda.example.com.',
  wildcard: () => 'Solo puede llevar un asterisco, al principio: *.example.com.',
  public_suffix: () => 'Bajo ese nombre puede registrar cualquiera, como com.',
  max_rows: ({ max }) => `El archivo tiene más de ${String(max)} filas.`,
  missing_column: ({ columns }) => `Faltan columnas: ${String(columns)}.`,
  unknown_column: ({ column }) => `No se conoce la columna ${String(column)}.`,
  csv: () => 'No se puede leer como CSV.',
  csv_row: () => 'Hay unas comillas sin cerrar o una fila demasiado larga.',
} satisfies Readonly<Record<string, Fault>>;

/** For a code that has no words above; the server's message is in English. */
export const faultOfOthers = 'No vale.';
