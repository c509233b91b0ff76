/** What the page for signing in offers. */
export type SignInMethods = { hasAccounts: boolean; hasProvider: boolean; isSignedIn: boolean };

/** Why signing in failed elsewhere, as it stands in the address of that page; `token`: of a display. */
export const PROVIDER_PROBLEMS = [
  'token',
  'denied',
  'noGroup',
  'tooManyGroups',
  'invalid',
  'unreachable',
  'expired',
] as const;

export type ProviderProblem = (typeof PROVIDER_PROBLEMS)[number];
