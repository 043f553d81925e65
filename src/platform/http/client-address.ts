import type { FastifyRequest } from 'fastify';
import { isIPv4, isIPv6, SocketAddress } from 'node:net';

/** An address with a port, which some proxies add. */
const WITH_PORT = /^\[([^\]]*)\](?::\d{1,5})?$|^([\d.]{7,15}):\d{1,5}$/;
const MAPPED = '::ffff:';
const GROUPS = 8;
/** The groups of an IPv6 address that identify its /64 network; a provider gives each customer at least one. */
const NETWORK_GROUPS = 4;

const addresses = new WeakMap<FastifyRequest, string>();

/**
 * Returns the address of the client in its canonical spelling. If a trusted proxy sent something that is
 * not an address, the address of the connection is used.
 *
 * The address is remembered, because a socket whose client has hung up has none any more, while the request
 * continues.
 */
export function clientAddress(request: FastifyRequest): string {
  const known = addresses.get(request);
  if (known !== undefined) return known;
  const { remoteAddress = '' } = request.socket;
  // Fastify's types promise an `ip`.
  const ip: unknown = request.ip;
  const sent = typeof ip === 'string' ? canonicalAddress(ip) : undefined;
  const address = sent ?? canonicalAddress(remoteAddress) ?? 'unknown';
  addresses.set(request, address);
  return address;
}

/**
 * @returns the canonical spelling of an IP address: IPv4 in dotted form, also if it is written as IPv6
 *   (`::ffff:1.2.3.4`), and IPv6 as in RFC 5952, without port and zone; undefined for anything else
 */
export function canonicalAddress(sent: string): string | undefined {
  const trimmed = sent.trim();
  const [, inBrackets, beforePort] = WITH_PORT.exec(trimmed) ?? [];
  const bare = inBrackets ?? beforePort ?? trimmed;
  if (isIPv4(bare)) return bare;
  if (!isIPv6(bare)) return undefined;
  const { address } = new SocketAddress({ address: bare, family: 'ipv6' });
  const mapped = address.startsWith(MAPPED) ? address.slice(MAPPED.length) : '';
  return isIPv4(mapped) ? mapped : address;
}

/**
 * Returns the key of a limit: an IPv4 address, or the /64 network of an IPv6 address, because its owner can
 * change between 2^64 addresses.
 * @param address  canonical
 */
export function networkOf(address: string): string {
  if (!address.includes(':')) return address;
  const [head = '', tail] = address.split('::');
  const first = groupsOf(head);
  const last = groupsOf(tail ?? '');
  const zeros = tail === undefined ? 0 : GROUPS - first.length - last.length;
  const groups = [...first, ...Array.from({ length: zeros }, () => '0'), ...last];
  return `${groups.slice(0, NETWORK_GROUPS).join(':')}::/64`;
}

function groupsOf(text: string): string[] {
  return text === '' ? [] : text.split(':');
}
