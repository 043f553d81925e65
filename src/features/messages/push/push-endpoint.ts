import { lookup as lookUp, type LookupAddress } from 'node:dns';
import { Agent } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Networks that are not the internet: a push service lives in none of them. */
const PRIVATE = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const) {
  PRIVATE.addSubnet(network, prefix, 'ipv4');
}
/** Of IPv6 only the part that the internet uses is public, without the networks that carry IPv4 within. */
const PUBLIC_V6 = new BlockList();
PUBLIC_V6.addSubnet('2000::', 3, 'ipv6');
const PRIVATE_V6 = new BlockList();
for (const [network, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
] as const) {
  PRIVATE_V6.addSubnet(network, prefix, 'ipv6');
}

/** Whether an address belongs to the internet. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 4) return !PRIVATE.check(address, 'ipv4');
  if (isIP(address) !== 6) return false;
  return PUBLIC_V6.check(address, 'ipv6') && !PRIVATE_V6.check(address, 'ipv6');
}

/**
 * Whether messages may be sent to an address that a browser gave: otherwise everybody with an account could make
 * this server send requests into its own network.
 * @param anywhere  also into a private network, for development
 */
export function isEndpoint(text: string, anywhere: boolean): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password, port } = new URL(text);
  if (protocol !== 'https:' || username !== '' || password !== '') return false;
  if (anywhere) return true;
  const host = hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0) return isPublicAddress(host) && port === '';
  return (
    port === '' && host.includes('.') && !/\.(?:localhost|local|internal|home\.arpa)\.?$/.test(host)
  );
}

/** The names are looked up at each connection: one that points elsewhere by then is refused. */
export function pushAgent(anywhere: boolean): Agent {
  return new Agent({ keepAlive: false, ...(anywhere ? {} : { lookup: publicLookUp }) });
}

const publicLookUp: LookupFunction = (host, options, done) => {
  lookUp(host, { ...options, all: true }, (error, found) => {
    if (error) {
      done(error, '');
      return;
    }
    const open = found.filter(({ address }) => isPublicAddress(address));
    const [first] = open;
    if (!first || open.length < found.length) {
      done(new Error('The push service has an address in a private network'), '');
    } else if (options.all) {
      done(null, open satisfies LookupAddress[]);
    } else {
      done(null, first.address, first.family);
    }
  });
};
