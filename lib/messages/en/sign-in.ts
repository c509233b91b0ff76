export const signIn = {
  title: 'Sign in',
  name: 'Name',
  password: 'Password',
  submit: 'Sign in',
  sending: 'Signing in…',
  withProvider: 'Sign in with your organisation’s account',
  or: 'or',
  proxyOnly:
    'People get in here through a proxy that signs them in. It did not say who you are, or your account belongs to no group that may see this dashboard.',
  missing: 'Fill in both fields.',
  failed: 'You are not signed in',
  errors: {
    unauthorized: 'The name or the password is wrong, or the account is disabled.',
    tooManyAttempts: 'There were too many failed attempts. Wait a little, then try again.',
    busy: 'Too many are signing in right now. Try again in a moment.',
    storeUnavailable:
      'The dashboard cannot read its accounts at the moment, so it lets nobody in. Its log says why.',
    unreachable: 'The dashboard server does not answer.',
    other: 'The dashboard server failed to answer. Its log says why.',
  },
  providerErrors: {
    token:
      'The token in the address is not valid: it was revoked, is over, or is not complete. An admin can make another one.',
    denied: 'The provider says that you did not sign in.',
    noGroup:
      'You did sign in, but your account belongs to no group that may see this dashboard. Ask whoever runs it.',
    tooManyGroups:
      'You did sign in, but the provider did not list your groups: there are too many of them. Ask for application roles, or for groups assigned to the application only.',
    invalid:
      'The provider’s answer could not be trusted, so nobody was let in. Try again; when it happens again, the log of the dashboard says why.',
    unreachable: 'The provider does not answer the dashboard. Its log says why.',
    expired: 'Signing in took too long, or was begun in another window. Try again.',
  },
  newPassword: {
    title: 'Your new password',
    why: 'An admin made this link for you. It works once.',
    submit: 'Set the password and sign in',
    invalid:
      'This link is not valid: it was used, is older than a day, or another one was made. Ask an admin for another.',
  },
  first: {
    title: 'The first account',
    why: 'There is no account yet. This one becomes an admin, who can let others in.',
    nameProblem: 'Use letters, digits, blanks and . _ @ - for it; at most 100.',
    passwordHint: 'At least {count} characters.',
    passwordProblem: 'It takes at least {count} characters.',
    submit: 'Make the account and sign in',
    invalid:
      'This link is not valid: it was used, or is older than 15 minutes. Start the dashboard anew for another one, or run: npm run admin -- create-user NAME --role admin',
    conflict: 'There is an account already. Sign in with it.',
    badRequest: 'The name or the password is not as it must be.',
  },
} as const;
