import fc from 'fast-check';
import { MAX_HOST_TEXT, readHost, type HostFault } from './host-name.js';

describe('a host name', () => {
  it.each([
    ['admin.shopify.com', 'admin.shopify.com'],
    ['Admin.SHOPIFY.com', 'admin.shopify.com'],
    ['admin.shopify.com:8443', 'admin.shopify.com'],
    ['admin.shopify.com.', 'admin.shopify.com'],
    ['admin.shopify.com.:443', 'admin.shopify.com'],
    ['münchen.example', 'xn--mnchen-3ya.example'],
    ['MÜNCHEN.example', 'xn--mnchen-3ya.example'],
    ['XN--MNCHEN-3YA.example', 'xn--mnchen-3ya.example'],
    ['faß.example', 'xn--fa-hia.example'],
    // Full-width letters and an ideographic full stop: browsers open the very same host.
    ['ａpple.com', 'apple.com'],
    ['apple。com', 'apple.com'],
    ['r3---sn-25ge7nsk.googlevideo.com', 'r3---sn-25ge7nsk.googlevideo.com'],
    ['_dmarc.example.com', '_dmarc.example.com'],
    ['1password.com', '1password.com'],
    [`${'a'.repeat(63)}.example`, `${'a'.repeat(63)}.example`],
  ])('%s is normalized to %s', (text, host) => {
    expect(readHost(text)).toEqual({ host });
  });

  it.each([
    // A Cyrillic а, a Greek ο, a dotless ı: each looks like a name that is on some list.
    ['аpple.com', 'apple.com'],
    ['gοοgle.com', 'google.com'],
    ['pınterest.com', 'pinterest.com'],
  ])('%s looks like %s, but is another host', (lookAlike, host) => {
    const reading = readHost(lookAlike);
    expect(reading.host).toMatch(/^xn--/);
    expect(reading.host).not.toBe(host);
  });

  const REFUSED: readonly (readonly [string, HostFault])[] = [
    ['https://example.com', 'scheme'],
    ['HTTP://example.com', 'scheme'],
    ['//example.com', 'scheme'],
    ['example.com/admin', 'path'],
    ['example.com?q=1', 'path'],
    ['example.com#top', 'path'],
    ['example.com\\admin', 'path'],
    ['ana@example.com', 'user_info'],
    ['ana:secret@example.com', 'user_info'],
    ['example.com:port', 'port'],
    ['example.com:65536', 'port'],
    ['example.com:', 'port'],
    ['javascript:alert', 'port'],
    ['127.0.0.1', 'ip_address'],
    ['127.1', 'ip_address'],
    ['0x7f.1', 'ip_address'],
    ['2130706433', 'ip_address'],
    ['１２７.0.0.1', 'ip_address'],
    ['127.0.0.1:80', 'ip_address'],
    ['example.0x1', 'ip_address'],
    ['[::1]', 'ip_address'],
    ['[::1]:443', 'ip_address'],
    ['2001:db8::1', 'ip_address'],
    ['exa mple.com', 'characters'],
    ['exa\tmple.com', 'characters'],
    ['exa\u00a0mple.com', 'characters'],
    ['exa%6dple.com', 'characters'],
    ['exa<mple.com', 'characters'],
    ['*.example.com', 'characters'],
    ['＊.example.com', 'characters'],
    ['xn--a.com', 'characters'],
    ['\u202eexample.com', 'characters'],
    ['example..com', 'characters'],
    ['example.com..', 'characters'],
    ['.example.com', 'characters'],
    ['.', 'characters'],
    ['', 'characters'],
    [`${'a'.repeat(64)}.example`, 'characters'],
    [`${'abcdefghi.'.repeat(25)}example`, 'length'],
    ['a'.repeat(MAX_HOST_TEXT + 1), 'length'],
    ['localhost', 'single_label'],
    ['intranet.', 'single_label'],
    ['com', 'single_label'],
  ];
  it.each(REFUSED)('%s is refused because of its %s', (text, fault) => {
    expect(readHost(text)).toEqual({ fault });
  });

  it('is normalized in one step: normalizing it again changes nothing', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.domain(), fc.webAuthority(), fc.string({ unit: 'grapheme' })),
        (text) => {
          const { host } = readHost(text);
          if (host === undefined) return;
          expect(host).toMatch(/^[\w-]+(?:\.[\w-]+)+$/);
          expect(host).toBe(host.toLowerCase());
          expect(readHost(host)).toEqual({ host });
          expect(readHost(`${host.toUpperCase()}.:65535`)).toEqual({ host });
        },
      ),
    );
  });

  it('is the one that a browser shows in its address bar if it would open the host', () => {
    fc.assert(
      fc.property(fc.domain(), (domain) => {
        expect(readHost(domain)).toEqual({ host: new URL(`https://${domain}`).hostname });
      }),
    );
  });
});
