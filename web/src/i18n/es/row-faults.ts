import type { Schemas } from '../../api/client';

type Params = Readonly<Record<string, unknown>>;
type RowFaults = Readonly<Record<Schemas['CsvRowFault'], (params: Params) => string>>;

/** Why a row of a file is not imported, by the code of the fault. Columns are called as they are in the file. */
export const rowFaults: RowFaults = {
  cells: ({ found, expected }) =>
    `La fila tiene ${String(found)} celdas en vez de ${String(expected)}.`,
  required: ({ columns }) => `Hace falta: ${String(columns)}.`,
  length: ({ column, min, max }) =>
    `${String(column)}: de ${String(min)} a ${String(max)} caracteres.`,
  max_length: ({ column, max }) => `${String(column)}: como máximo ${String(max)} caracteres.`,
  invisible_character: ({ column, position }) =>
    `${String(column)}: el carácter ${String(position)} no se ve; quítalo.`,
  no_visible_character: ({ column }) => `${String(column)}: no tiene nada que se vea.`,
  blanks: ({ column }) => `${String(column)}: no puede llevar espacios dentro.`,
  max_items: ({ column, max }) => `${String(column)}: como máximo ${String(max)}.`,
  unique: ({ column }) => `${String(column)}: hay uno repetido.`,
  number: ({ column }) => `${String(column)}: tiene que ser un número, como 2,40.`,
  amount: ({ column, currency, max_decimals: decimals }) =>
    `${String(column)}: un importe en ${String(currency)} tiene ${String(decimals)} decimales como máximo.`,
  percentage: ({ column }) => `${String(column)}: tiene que ser un porcentaje, como 21.`,
  currency: ({ column }) => `${String(column)}: tiene que ser una moneda, como EUR.`,
  email: ({ column }) => `${String(column)}: no es un correo.`,
  language: ({ column }) => `${String(column)}: tiene que ser un idioma, como es o en-GB.`,
  one_of: ({ column, allowed }) => `${String(column)}: tiene que ser uno de ${String(allowed)}.`,
  repeated: ({ column, value, line }) =>
    `${String(column)}: ${String(value)} ya está en la línea ${String(line)}.`,
  barcode_taken: ({ value, sku }) =>
    `El código de barras ${String(value)} es del producto ${String(sku)}.`,
  email_taken: () => 'Ese correo ya tiene una cuenta.',
  shop_unknown: ({ shop }) => `No hay ninguna tienda ${String(shop)}.`,
  shop_ambiguous: ({ shop }) => `Hay varias tiendas ${String(shop)}; usa su id.`,
  shop_archived: () => 'La tienda está archivada.',
  not_a_member: () => 'La persona no está activa en esa tienda.',
  local_time: ({ column }) => `${String(column)}: tiene que ser una hora, como 2026-03-02 08:00.`,
  no_such_time: ({ column, time_zone: zone }) =>
    `${String(column)}: esa hora no existe en ${String(zone)}.`,
  not_after: () => 'El fin tiene que ser después del inicio.',
  max_hours: ({ max }) => `Dura más de ${String(max)} horas.`,
  overlap: () => 'Coincide con otro turno planificado de la misma persona.',
  overlaps_line: ({ line }) => `Coincide con la línea ${String(line)}.`,
};
