/** How somebody proved who they are; `local`: nobody has to, because the dashboard answers this machine only. */
export const SIGN_IN_METHODS = ['local', 'password', 'openId', 'proxyHeader'] as const;

export type SignInMethod = (typeof SIGN_IN_METHODS)[number];
