/** What the page for signing in offers. */
export type SignInMethods = { hasAccounts: boolean; hasProvider: boolean; isSignedIn: boolean };

/** Why signing in with a provider failed, as it stands in the address of that page. */
export const PROVIDER_PROBLEMS = [
  'denied',
  'noGroup',
  'tooManyGroups',
  'invalid',
  'unreachable',
  'expired',
] as const;

export type ProviderProblem = (typeof PROVIDER_PROBLEMS)[number];
