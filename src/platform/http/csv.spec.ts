import { restoredCell, toCsvLines } from './csv.js';

describe('a line of CSV', () => {
  it('quotes what needs quotes and ends as spreadsheets expect', () => {
    expect(
      toCsvLines([
        ['a', 'b, "c"', 'd\ne'],
        ['', '1.50', '{}'],
      ]),
    ).toBe('a,"b, ""c""","d\ne"\r\n,1.50,{}\r\n');
  });

  it.each([
    ...['=1+1', '+1', '-1', '@SUM(A1)', '\t1', '\r1', "'=1+1", "''-1", '＝1', '＋1', '－1', '＠A1'],
  ])('gives %j to a spreadsheet as text, and back as it was', (cell) => {
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
  ])('neutralises %j also for a reader who ends cells elsewhere, as %j', (cell, safe) => {
    const [, written] = /^"?(.*?)"?\r\n$/s.exec(toCsvLines([[cell]])) ?? [];
    expect(written).toBe(safe);
    expect(restoredCell(safe)).toBe(cell);
  });

  it('leaves numbers numbers, also below 0', () => {
    expect(toCsvLines([[-1, 0, 0.05, '-1']])).toBe("-1,0,0.05,'-1\r\n");
  });

  it.each(["'t Koffiehuis", "'", '1-1', 'a; 1', ' =1', '{"a":"=1"}'])(
    'leaves %j alone, which no spreadsheet runs',
    (cell) => {
      const [, written] = /^"?(.*?)"?\r\n$/s.exec(toCsvLines([[cell]])) ?? [];
      expect(written?.replaceAll('""', '"')).toBe(cell);
      expect(restoredCell(cell)).toBe(cell);
    },
  );
});
