/** The reason why a host may not be bound, or null. */
export function refusedHost(host: string, hasSignIn?: boolean): string | null;
