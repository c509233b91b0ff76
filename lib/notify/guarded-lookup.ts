import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** The host is in a network that messages may not go to. */
class RefusedAddressError extends Error {
  override readonly name = 'RefusedAddressError';
  readonly code = 'REFUSED_ADDRESS';
}

/**
 * True for an address of the public internet. Loopback, private, link-local, shared, multicast and reserved ranges are not,
 * nor are IPv6 forms that lead to any IPv4 address (mapped, 6to4, Teredo, NAT64).
 */
export function isPublicAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, '');
  return ipaddr.isValid(bare) && ipaddr.process(bare).range() === 'unicast';
}

/** Throws RefusedAddressError for a host that is written as an address, which no lookup sees, unless it is named. */
export function requireAllowedHost(host: string, internalHosts: ReadonlySet<string>): void {
  const bare = host.replace(/^\[|\]$/g, '').toLowerCase();
  const isAddress = ipaddr.isValid(bare);
  const isNamed = internalHosts.has(bare) || internalHosts.has(host.toLowerCase());
  if (isAddress && !isNamed && !isPublicAddress(bare)) throw new RefusedAddressError();
}

/**
 * A lookup for connecting: of what the name resolves to at this moment only allowed addresses are left, so that no answer
 * that comes later can lead elsewhere. Fails with RefusedAddressError when none is left.
 */
export function createGuardedLookup(
  internalHosts: ReadonlySet<string>,
  resolve: typeof lookup = lookup,
): LookupFunction {
  return (host, options, callback) => {
    resolve(host, { ...options, all: true }, (error, addresses) => {
      if (error) {
        callback(error, '');
        return;
      }
      const isNamed = internalHosts.has(host.toLowerCase());
      const allowed = addresses.filter(({ address }) => isNamed || isPublicAddress(address));
      const [first] = allowed;
      if (!first) callback(new RefusedAddressError(), '');
      else if (options.all) callback(null, allowed);
      else callback(null, first.address, first.family);
    });
  };
}
