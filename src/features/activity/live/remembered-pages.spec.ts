import { isStillTrue, RememberedPages, type RememberedPage } from './remembered-pages.js';

const PAGE: RememberedPage = {
  text: '0123456789',
  userIds: [],
  snapshot: '1:1:',
  from: 100,
  until: 200,
  doubtful: [],
  signs: '1 0 0',
};
const FRESH = { now: 150, hasChanged: false, signs: '1 0 0' };

describe('a remembered page', () => {
  it.each([
    ['nothing has changed', {}, true],
    ['its last instant has come', { now: 200 }, true],
    ['time has passed', { now: 201 }, false],
    ['the clock was set back', { now: 99 }, false],
    ['the log has a new entry', { hasChanged: true }, false],
    ['somebody who may be idle was heard', { signs: '2 0 0' }, false],
  ])('is still true, or not, when %s: %j gives %s', (_when, fresh, expected) => {
    expect(isStillTrue(PAGE, { ...FRESH, ...fresh })).toBe(expected);
  });

  it('is dropped once memory is full, the least recently used first', () => {
    const pages = new RememberedPages(30);
    for (const key of ['a', 'b', 'c']) pages.set(key, PAGE);
    expect(pages.get('a')).toBe(PAGE);
    pages.set('d', PAGE);
    expect(['a', 'b', 'c', 'd'].filter((key) => pages.get(key))).toEqual(['a', 'c', 'd']);
  });

  it('counts once, however often it is replaced', () => {
    const pages = new RememberedPages(30);
    pages.set('a', PAGE);
    for (let time = 0; time < 9; time += 1) pages.set('b', PAGE);
    expect(pages.get('a')).toBe(PAGE);
  });
});
