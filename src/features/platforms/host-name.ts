import { isIP } from 'node:net';
import { domainToASCII } from 'node:url';

/** Why a text is not the name of a host that can be on the allow-list. */
export type HostFault =
  | 'scheme'
  | 'path'
  | 'user_info'
  | 'port'
  | 'ip_address'
  | 'characters'
  | 'length'
  | 'single_label';

/** The host in its normal form, or what is wrong with the text. */
export type HostReading =
  | { readonly host: string; readonly fault?: never }
  | { readonly host?: never; readonly fault: HostFault };

/** RFC 1035: the longest name, without the dot at its end. */
const MAX_LENGTH = 253;
/** Longer than any name in letters that are not ASCII; it bounds the work on what a client sends. */
export const MAX_HOST_TEXT = 300;
const MAX_PORT = 65_535;

const SCHEME = /^[a-z][a-z0-9+.-]*:\/\/|^\/\//i;
const PORT = /^([^:]*):(\d{1,5})$/;
/** The conversion to ASCII would drop them, or decode what follows. */
const UNWANTED = /[\p{Cc}\p{Z}%]/u;
/** How the URL standard recognizes an IPv4 address, in decimal, octal or hexadecimal: by its last part. */
const ENDS_IN_NUMBER = /(?:^|\.)(?:\d+|0x[0-9a-f]*)\.?$/i;
/** Underscores and hyphens anywhere: hosts that browsers open have them. */
const LABEL = /^[\w-]{1,63}$/;

/**
 * Reads the name of a host as a browser does: Unicode becomes Punycode (IDNA), capitals become small letters,
 * and a port and one dot at the end are dropped. A look-alike in another script is therefore another host.
 *
 * Everything that says more than a host is refused, because only hosts are stored. So are addresses and names
 * without a dot, which mean something else in every network.
 */
export function readHost(text: string): HostReading {
  const fault = outerFault(text);
  if (fault) return { fault };
  const [, beforePort = text, port] = PORT.exec(text) ?? [];
  if (beforePort.includes(':') || Number(port ?? 0) > MAX_PORT) return { fault: 'port' };
  if (ENDS_IN_NUMBER.test(beforePort)) return { fault: 'ip_address' };
  const ascii = domainToASCII(beforePort).replace(/\.$/, '');
  if (isIP(ascii) !== 0 || ENDS_IN_NUMBER.test(ascii)) return { fault: 'ip_address' };
  return innerReading(ascii);
}

/** What is wrong with the text around the name. */
function outerFault(text: string): HostFault | undefined {
  if (text.length > MAX_HOST_TEXT) return 'length';
  if (SCHEME.test(text)) return 'scheme';
  if (/[/\\?#]/.test(text)) return 'path';
  if (text.includes('@')) return 'user_info';
  // An IPv6 address, with brackets or without.
  if (text.startsWith('[') || /:.*:/s.test(text)) return 'ip_address';
  return UNWANTED.test(text) ? 'characters' : undefined;
}

function innerReading(host: string): HostReading {
  const labels = host.split('.');
  if (host.length > MAX_LENGTH) return { fault: 'length' };
  if (!labels.every((label) => LABEL.test(label))) return { fault: 'characters' };
  return labels.length === 1 ? { fault: 'single_label' } : { host };
}

const WORDS: Readonly<Record<HostFault, string>> = {
  scheme: 'must be a host without a scheme, such as shop.example.com',
  path: 'must be a host without a path, a query or a fragment, such as shop.example.com',
  user_info: 'must be a host without a user name, such as shop.example.com',
  port: 'must be a host such as shop.example.com; a port may follow it and is ignored',
  ip_address: 'must be the name of a host, not an IP address',
  characters: 'must be a host such as shop.example.com',
  length: `must be a host of at most ${MAX_LENGTH} characters, each part of at most 63`,
  single_label: 'must be a full name such as shop.example.com, not one without a dot',
};

/** The fault in words, to follow the name of a field. They never contain the text itself. */
export function hostFaultWords(fault: HostFault): string {
  return WORDS[fault];
}
