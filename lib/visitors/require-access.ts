import { decideAccess } from '@/lib/access/decide-access';
import type { Requirement } from '@/lib/access/requirement';
import { AppError } from '@/lib/domain/app-error';
import { LOCAL_VISITOR } from '@/lib/domain/people/visitor';
import type { Visit } from './current-visitor';
import { identifyVisitor } from './identify-visitor';
import { clientAddress } from './peer-address';
import { signInSettings } from './sign-in-place';

type Parameters = Readonly<Record<string, string | string[] | undefined>>;

/** Of whoever calls what is open to everybody: nothing exists for them. */
const NOBODY = {
  ...LOCAL_VISITOR,
  subject: 'nobody',
  role: 'viewer',
  clusters: [],
  folders: [],
} as const;

/**
 * The visit behind these headers, if it may do what is required. Throws AppError `unauthorized` for nobody, `forbidden`
 * with the role that is missing, `notFound` for what does not exist for them, and `storeUnavailable`.
 */
export async function requireAccess(
  requirement: Requirement,
  headers: Headers,
  parameters: Parameters,
): Promise<Visit> {
  const from = clientAddress(headers);
  if ('public' in requirement) {
    return { visitor: signInSettings() === null ? LOCAL_VISITOR : NOBODY, from };
  }
  const visitor = await identifyVisitor(headers);
  const decision = decideAccess(requirement, visitor, parameters);
  switch (decision.kind) {
    case 'unknownVisitor':
      throw new AppError('unauthorized', 'Sign in first, or send a valid token.');
    case 'wrongPurpose':
      throw new AppError('forbidden', 'This token is for something else.');
    case 'hidden':
      throw new AppError('notFound', 'There is no cluster of that name in the configuration.');
    case 'roleMissing':
      throw new AppError(
        'forbidden',
        isForAll(requirement)
          ? `This takes the role ${decision.role}, for all clusters and folders.`
          : `This takes the role ${decision.role}.`,
      );
    case 'allowed':
      if (!visitor) throw new AppError('unauthorized', 'Sign in first, or send a valid token.');
      return { visitor, from };
  }
}

function isForAll(requirement: Requirement): boolean {
  return 'role' in requirement && requirement.isForAllClusters === true;
}
