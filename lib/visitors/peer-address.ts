import ipaddr from 'ipaddr.js';
import { signInSettings } from './sign-in-place';

/** Set by scripts/server.mjs on every request, over whatever a client sent under these names. */
const PEER_HEADER = 'x-scale-out-watch-peer';

/** Where scripts/server.mjs leaves the key that only this process knows: a header without it is a client's own. */
const KEY_PLACE = 'scale-out-watch:peer-key';

/**
 * Whether scripts/server.mjs started this process. Only that one binds to this machine alone where nobody signs in: Next's own
 * servers bind to every address unless they are told otherwise.
 */
export function isStartedByOwnServer(): boolean {
  return ownKey() !== null;
}

/** Address of the socket that a request came through; null when nobody in this process vouches for it. */
export function peerAddress(headers: Headers): string | null {
  const key = ownKey();
  const [given, address] = headers.get(PEER_HEADER)?.split(' ') ?? [];
  if (key === null || given !== key || !address) return null;
  return ipaddr.isValid(address) ? normalize(address) : null;
}

/** Whether an address is one of these addresses, or in one of these networks. */
export function isAmong(address: string, networks: readonly string[]): boolean {
  const parsed = ipaddr.process(address);
  return networks.some((network) => {
    const [base, bits] = ipaddr.isValidCIDR(network)
      ? ipaddr.parseCIDR(network)
      : [ipaddr.process(network), null];
    if (base.kind() !== parsed.kind()) return false;
    return bits === null ? base.toString() === parsed.toString() : parsed.match(base, bits);
  });
}

/** Where a visitor is, as far as it is known: behind a trusted proxy, what that proxy says came before it. */
export function clientAddress(headers: Headers): string {
  const peer = peerAddress(headers);
  if (peer === null) return 'unknown';
  if (!isAmong(peer, signInSettings()?.trustedProxies ?? [])) return peer;
  const told = headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '';
  return ipaddr.isValid(told) ? normalize(told) : peer;
}

function ownKey(): string | null {
  const key: unknown = Reflect.get(globalThis, KEY_PLACE);
  return typeof key === 'string' && key !== '' ? key : null;
}

/** IPv4 stays IPv4, however the socket wrote it. */
function normalize(address: string): string {
  return ipaddr.process(address).toString();
}
