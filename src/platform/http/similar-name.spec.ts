import { similarName } from './similar-name.js';

const DECLARED = ['shop_id', 'unit_price', 'qty', 'note'];

describe('the suggested name', () => {
  it.each([
    ['shopId', 'shop_id'],
    ['Shop-ID', 'shop_id'],
    ['unit_prise', 'unit_price'],
    ['unitprice', 'unit_price'],
    ['qyt', undefined],
    ['qt', 'qty'],
    ['notes', 'note'],
    ['colour', undefined],
    ['', undefined],
    ['x'.repeat(1_000_000), undefined],
  ])('for %.20j is %j', (sent, meant) => {
    expect(similarName(sent, DECLARED)).toBe(meant);
  });
});
