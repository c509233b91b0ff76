import { log } from '@/lib/config/log';
import { processSingleton } from '@/lib/config/process-singleton';
import { store } from '@/lib/store/store';
import { hashSecret, isSecretOf, makeSecret } from '@/lib/tokens/token-secret';
import { signInSettings } from './sign-in-place';

const VALID_FOR_MS = 15 * 60_000;

function place(): { link: { codeHash: string; endsAt: Date } | null } {
  return processSingleton('first-link', () => ({ link: null }));
}

/**
 * Where people sign in with accounts and there is none yet: a link with which the first admin makes their own, for a
 * quarter of an hour. Null otherwise. Rejects with AppError `storeUnavailable`.
 */
export async function makeFirstLink(now = new Date()): Promise<string | null> {
  const settings = signInSettings();
  if (!settings?.hasAccounts || (await store().users.count()) > 0) return null;
  const code = makeSecret();
  place().link = { codeHash: hashSecret(code), endsAt: new Date(now.getTime() + VALID_FOR_MS) };
  // Behind the #, where neither servers nor proxies see it.
  return `${settings.publicUrl}/sign-in/first#${code}`;
}

/** Whether the code is the one of the link, now. It stays valid until `endFirstLink`. */
export function isFirstCode(code: string, now: Date): boolean {
  const { link } = place();
  const isRight = isSecretOf(code, link?.codeHash);
  return isRight && link !== null && now < link.endsAt;
}

/** It was used. */
export function endFirstLink(): void {
  place().link = null;
}

/** Says the link on standard output, once, when there is one to say. */
export async function tellFirstLink(): Promise<void> {
  try {
    const link = await makeFirstLink();
    if (link) {
      process.stdout.write(
        `\nThere is no account yet. Make the first one within 15 minutes, with this link that works once:\n${link}\n\n`,
      );
    }
  } catch (error) {
    log.error({ err: error }, 'whether there is an account cannot be told; start again for a link');
  }
}
