import { ArrayColumns, quoted } from './array-columns.js';

test('rows are turned into one array literal for each column', () => {
  const columns = new ArrayColumns(3);
  columns.add([1, quoted('Café con leche'), null]);
  columns.add([2, quoted('a "b", {c} \\d'), true]);
  expect(columns.length).toBe(2);
  expect(columns.literals()).toEqual([
    '{1,2}',
    '{"Café con leche","a \\"b\\", {c} \\\\d"}',
    '{NULL,true}',
  ]);
});

test('a text that reads NULL is kept as a text', () => {
  expect(quoted('NULL')).toBe('"NULL"');
  expect(quoted('')).toBe('""');
});
