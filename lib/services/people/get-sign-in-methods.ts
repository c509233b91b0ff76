import 'server-only';
import { AppError } from '@/lib/domain/app-error';
import type { SignInMethods } from '@/lib/domain/people/sign-in-methods';
import { identifyVisitor } from '@/lib/visitors/identify-visitor';
import { signInSettings } from '@/lib/visitors/sign-in-place';

/** How one can sign in, and whether whoever asks has; null where nobody does. */
export async function getSignInMethods(headers: Headers): Promise<SignInMethods | null> {
  const settings = signInSettings();
  if (!settings) return null;
  return {
    hasAccounts: settings.hasAccounts,
    hasProvider: settings.openId !== null,
    isSignedIn: await isSignedIn(headers),
  };
}

async function isSignedIn(headers: Headers): Promise<boolean> {
  try {
    const visitor = await identifyVisitor(headers);
    return visitor !== null && visitor.purpose === null;
  } catch (error) {
    if (error instanceof AppError && error.code === 'storeUnavailable') return false;
    throw error;
  }
}
