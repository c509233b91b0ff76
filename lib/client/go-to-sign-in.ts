const SIGN_IN = '/sign-in';

/** Leaves a page that nobody is signed in to any more, and comes back to it afterwards. */
export function goToSignIn(): void {
  if (typeof window === 'undefined') return;
  const { pathname, search } = window.location;
  if (pathname.startsWith(SIGN_IN)) return;
  // The whole page: what was read before must not stay in it.
  // eslint-disable-next-line @next/next/no-location-assign-relative-destination
  window.location.assign(
    `${SIGN_IN}?${new URLSearchParams({ next: pathname + search }).toString()}`,
  );
}
