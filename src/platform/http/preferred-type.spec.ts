import { prefersHtml } from './preferred-type.js';

describe('a request', () => {
  it.each([
    ['text/html'],
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'],
    ['TEXT/HTML;q=0.9, application/json;q=0.8'],
    ['application/json; q=0.1, text/html; level=1; q=0.2'],
  ])('prefers HTML with %s', (accept) => {
    expect(prefersHtml(accept)).toBe(true);
  });

  it.each([
    [undefined],
    [''],
    ['*/*'],
    ['application/json'],
    ['application/json, text/plain, */*'],
    ['text/html, application/json'],
    ['text/html;q=0'],
    ['text/html;q=nonsense'],
    ['text/html;q=0.5, application/*'],
    ['text/*'],
  ])('does not prefer HTML with %s', (accept) => {
    expect(prefersHtml(accept)).toBe(false);
  });
});
