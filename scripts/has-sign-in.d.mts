/** Whether a configuration file names a way to sign in. */
export function hasSignIn(file: string | undefined): boolean;
