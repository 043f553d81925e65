import { restoredCell, toCsvLines } from './csv.js';

describe('a line of CSV', () => {
  it('quotes the cells that need it and ends as spreadsheets expect', () => {
    expect(
      toCsvLines([
        ['a', 'b, "c"', 'd\ne'],
        ['', '1.50', '{}'],
      ]),
    ).toBe('a,"b, ""c""","d\ne"\r\n,1.50,{}\r\n');
  });

  it.each([
    ...['=1+1', '+1', '-1', '@SUM(A1)', '\t1', '\r1', "'=1+1", "''-1", '＝1', '＋1', '－1', '＠A1'],
  ])('marks %j as text for a spreadsheet, and is read back unchanged', (cell) => {
    const [, written] = /^"?(.*?)"?\r\n$/s.exec(toCsvLines([[cell]])) ?? [];
    expect(written).toBe(`'${cell}`);
    expect(restoredCell(written ?? '')).toBe(cell);
  });

  it.each([
    ['a;=1+1', "a;'=1+1"],
    ['a;＝1;+2', "a;'＝1;'+2"],
    ['a\t@B1', "a\t'@B1"],
    ['a\n-1', "a\n'-1"],
    ["a;'=1", "a;''=1"],
    ['=1;=2', "'=1;'=2"],
    ['\t=1', "'\t'=1"],
  ])('neutralizes %j for readers with other cell separators too, as %j', (cell, safe) => {
    const [, written] = /^"?(.*?)"?\r\n$/s.exec(toCsvLines([[cell]])) ?? [];
    expect(written).toBe(safe);
    expect(restoredCell(safe)).toBe(cell);
  });

  it('keeps numbers as numbers, also below 0', () => {
    expect(toCsvLines([[-1, 0, 0.05, '-1']])).toBe("-1,0,0.05,'-1\r\n");
  });

  it.each(["'t Koffiehuis", "'", '1-1', 'a; 1', ' =1', '{"a":"=1"}'])(
    'leaves %j unchanged, which no spreadsheet executes',
    (cell) => {
      const [, written] = /^"?(.*?)"?\r\n$/s.exec(toCsvLines([[cell]])) ?? [];
      expect(written?.replaceAll('""', '"')).toBe(cell);
      expect(restoredCell(cell)).toBe(cell);
    },
  );
});
