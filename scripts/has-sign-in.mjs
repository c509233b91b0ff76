import { readConfiguration } from './read-configuration.mjs';

/** Whether the configuration names a way to sign in. */
export function hasSignIn(file) {
  const { signIn } = readConfiguration(file);
  return Boolean(signIn && (signIn.accounts || signIn.openId || signIn.proxyHeader));
}
