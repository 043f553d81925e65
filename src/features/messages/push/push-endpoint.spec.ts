import { isEndpoint, isPublicAddress } from './push-endpoint.js';

describe('a public internet address', () => {
  it.each(['1.1.1.1', '9.255.255.255', '172.15.0.1', '172.32.0.1', '2606:4700::1111'])(
    'can be %s',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  it.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '169.254.169.254',
    '172.16.0.1',
    '192.168.1.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:10.0.0.1',
    'fc00::1',
    'fe80::1',
    'ff02::1',
    '2001:db8::1',
    '2002:a00:1::1',
    'push.example.com',
    '',
  ])('cannot be %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe('the endpoint of a push in production', () => {
  it.each(['https://push.example.com/v2/abc?x=1', 'https://1.1.1.1/abc'])('may be %s', (text) => {
    expect(isEndpoint(text, false)).toBe(true);
  });

  it.each([
    'http://push.example.com/abc',
    'https://push.example.com:8443/abc',
    'https://user:secret@push.example.com/abc',
    'https://localhost/abc',
    'https://printer/abc',
    'https://printer.local/abc',
    'https://metadata.google.internal/abc',
    'https://x.localhost./abc',
    'https://127.0.0.1/abc',
    'https://2130706433/abc',
    'https://0x7f.1/abc',
    'https://[::1]/abc',
    'https://[::ffff:10.0.0.1]/abc',
    'https://169.254.169.254/latest',
    'ftp://push.example.com/abc',
    'push.example.com',
  ])('may not be %s', (text) => {
    expect(isEndpoint(text, false)).toBe(false);
  });

  it('may be anything with https, but only in development', () => {
    expect(isEndpoint('https://127.0.0.1:4443/abc', true)).toBe(true);
    expect(isEndpoint('http://127.0.0.1:4443/abc', true)).toBe(false);
  });
});
