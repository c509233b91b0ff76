import { onTestFinished } from 'vitest';
import type { SignInSettings } from '@/lib/config/sign-in-settings';
import { provideSignIn } from '@/lib/visitors/sign-in-place';

/** What tests sign in to: accounts, on an address of this machine. */
export const SIGN_IN: SignInSettings = {
  publicUrl: 'http://127.0.0.1:3000',
  hasAccounts: true,
  openId: null,
  proxyHeader: null,
  trustedProxies: [],
  idleMs: 3_600_000,
  absoluteMs: 24 * 3_600_000,
};

/** Makes people sign in, for one test. What the process remembers of visits begins anew. */
export function placeSignIn(overrides: Partial<SignInSettings> = {}): SignInSettings {
  const settings = { ...SIGN_IN, ...overrides };
  provideSignIn(settings);
  for (const name of ['sessions', 'noted-tokens', 'attempts', 'first-link', 'open-id']) {
    Reflect.deleteProperty(globalThis, `scale-out-watch:${name}`);
  }
  onTestFinished(() => provideSignIn(null));
  return settings;
}
