import type { RunbookId } from '@/lib/domain/runbook';
import type { KnownType } from './read-mention';
import type { MessageWords } from './read-words';

/** One exception of a chain, outermost first. */
export type Link = {
  name: string;
  /** Null for a type that no document mentions. */
  type: KnownType | null;
  words: MessageWords | null;
};

type Verdict = { runbook: RunbookId } | { candidates: RunbookId[] };

const CANDIDATES: Record<KnownType, RunbookId[]> = {
  EndpointNotFoundException: ['no-endpoint-listening'],
  SecurityNegotiationException: ['untrusted-master-certificate', 'no-secure-channel'],
  MessageSecurityException: ['request-forbidden'],
  CommunicationException: ['request-error'],
  WebException: ['untrusted-master-certificate', 'no-secure-channel', 'request-forbidden'],
  AuthenticationException: ['untrusted-master-certificate'],
};

/**
 * The runbook of a chain: the outermost exception that tells decides. Type names come first, because no .NET
 * translates them; words only tell apart what shares a type, and deny a type only in English. Without a decision,
 * the runbooks that the types leave open.
 */
export function classifyChain(links: readonly Link[]): Verdict {
  for (const link of links) {
    const runbook = runbookOf(link, links);
    if (runbook) return { runbook };
  }
  const open = links.flatMap(({ type }) => (type ? CANDIDATES[type] : []));
  return { candidates: [...new Set(open)] };
}

function runbookOf({ type, words }: Link, links: readonly Link[]): RunbookId | null {
  const some = (word: keyof MessageWords) => links.some((one) => one.words?.[word]);
  const hasInner = (inner: KnownType) => links.some((one) => one.type === inner);
  const isForeign = !words?.isEnglish;
  if (words?.certificateStore) return 'certificate-store-denied';
  switch (type) {
    case 'EndpointNotFoundException':
      return 'no-endpoint-listening';
    case 'SecurityNegotiationException':
      if (some('trust') || hasInner('AuthenticationException')) {
        return 'untrusted-master-certificate';
      }
      if (some('secureChannel') || some('aborted')) return 'no-secure-channel';
      // Untranslated, a broken trust has an inner AuthenticationException: this one has none.
      return isForeign && hasInner('WebException') ? 'no-secure-channel' : null;
    case 'MessageSecurityException':
      return some('forbidden') || isForeign ? 'request-forbidden' : null;
    case 'CommunicationException':
      return words?.httpRequest || isForeign ? 'request-error' : null;
    case 'AuthenticationException':
      return words?.trust || isForeign ? 'untrusted-master-certificate' : null;
    case 'WebException':
      if (words?.trust || hasInner('AuthenticationException')) {
        return 'untrusted-master-certificate';
      }
      if (words?.secureChannel) return 'no-secure-channel';
      return words?.forbidden ? 'request-forbidden' : null;
    case null:
      return null;
  }
}
