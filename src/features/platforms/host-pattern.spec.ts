import { AppError } from '../../kernel/app-error.js';
import { readHostPattern, readHostPatterns, type PatternFault } from './host-pattern.js';

describe('a host pattern', () => {
  it.each([
    ['admin.shopify.com', 'admin.shopify.com'],
    ['*.MyShopify.com.', '*.myshopify.com'],
    ['*.myshopify.com:443', '*.myshopify.com'],
    ['*.münchen.example', '*.xn--mnchen-3ya.example'],
    // Names that companies give to their customers, which the private part of the list has.
    ['*.github.io', '*.github.io'],
    ['*.s3.amazonaws.com', '*.s3.amazonaws.com'],
    // Below a suffix that has a wildcard of its own, and an exception from it.
    ['*.shop.example.ck', '*.shop.example.ck'],
    ['*.www.ck', '*.www.ck'],
    // A name that only the organization's own network knows.
    ['*.corp.internal', '*.corp.internal'],
    ['www.gov.uk', 'www.gov.uk'],
  ])('%s is normalized to %s', (text, pattern) => {
    expect(readHostPattern(text)).toEqual({ pattern });
  });

  const REFUSED: readonly (readonly [string, PatternFault])[] = [
    ['*.com', 'public_suffix'],
    ['*.COM.', 'public_suffix'],
    ['*.co.uk', 'public_suffix'],
    ['co.uk', 'public_suffix'],
    ['*.com.es', 'public_suffix'],
    ['*.anything.ck', 'public_suffix'],
    ['*.рф', 'public_suffix'],
    ['*.internal', 'public_suffix'],
    ['*', 'wildcard'],
    ['*.*.example.com', 'wildcard'],
    ['shop.*.com', 'wildcard'],
    ['*shop.example.com', 'wildcard'],
    ['shop*.example.com', 'wildcard'],
    ['*.', 'characters'],
    ['https://*.example.com', 'wildcard'],
    ['https://example.com', 'scheme'],
    ['*.example.com/admin', 'path'],
    ['*.127.0.0.1', 'ip_address'],
    ['10.0.0.1', 'ip_address'],
    ['localhost', 'single_label'],
  ];
  it.each(REFUSED)('%s is refused: %s', (text, fault) => {
    expect(readHostPattern(text)).toEqual({ fault });
  });

  it('is refused with its place in the list, also if it is a duplicate in another spelling', () => {
    const texts = ['shop.example', '*.com', 'Shop.Example.', 'a@b.example'];
    let refusal: unknown;
    try {
      readHostPatterns(texts);
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toBeInstanceOf(AppError);
    const { details } = refusal as AppError;
    expect(details.errors?.map(({ path, code }) => [path, code])).toEqual([
      ['host_patterns.1', 'public_suffix'],
      ['host_patterns.2', 'unique'],
      ['host_patterns.3', 'user_info'],
    ]);
    expect(readHostPatterns(['b.example', 'A.example'])).toEqual(['b.example', 'a.example']);
  });
});
