import { processSingleton } from '@/lib/config/process-singleton';
import type { SignInSettings } from '@/lib/config/sign-in-settings';

function place(): { settings: SignInSettings | null } {
  return processSingleton('sign-in-settings', () => ({ settings: null }));
}

/** Says how people sign in, before anything can be asked: the start does this before there is any cluster to see. */
export function provideSignIn(settings: SignInSettings | null): void {
  place().settings = settings;
}

/** How people sign in; null: nobody does, because only this machine is answered. */
export function signInSettings(): SignInSettings | null {
  return place().settings;
}
