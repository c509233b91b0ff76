import { grantOfGroups } from '@/lib/access/grant-of-groups';
import type { ProxyHeaderSettings } from '@/lib/config/sign-in-settings';
import { USER_NAME } from '@/lib/domain/people/local-user';
import { grantOf, type Grant } from '@/lib/domain/people/role';
import type { Visitor } from '@/lib/domain/people/visitor';
import { isAmong, peerAddress } from './peer-address';

/**
 * Who a trusted proxy says is asking. Null when the request came from anywhere else, whatever it says, and for somebody to
 * whom nothing was given.
 */
export function proxyVisitor(headers: Headers, settings: ProxyHeaderSettings): Visitor | null {
  const peer = peerAddress(headers);
  if (peer === null || !isAmong(peer, settings.trustedAddresses)) return null;
  const name = headers.get(settings.header)?.trim().normalize('NFC') ?? '';
  if (!USER_NAME.test(name)) return null;
  const grant = grantFor(headers, settings);
  if (!grant) return null;
  const subject = `proxy:${name.toLowerCase()}`;
  const visit = { purpose: null, sessionHash: null, endsAt: null } as const;
  return { subject, name, method: 'proxyHeader', ...grant, ...visit };
}

function grantFor(
  headers: Headers,
  { groupHeader, grants, defaultRole }: ProxyHeaderSettings,
): Grant | null {
  const listed = groupHeader === null ? '' : (headers.get(groupHeader) ?? '');
  const groups = listed.split(/[,;|]/).flatMap((group) => group.trim() || []);
  const given = grantOfGroups(groups, grants);
  return given ?? (defaultRole && grantOf(defaultRole, null, null));
}
