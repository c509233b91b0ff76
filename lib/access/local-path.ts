const HERE = 'http://here.invalid';

/** A path of this dashboard to go on to, of what an address said: anything else, and every other host, becomes `/`. */
export function localPath(text: string | null | undefined): string {
  if (!text || text.length > 2_000 || !/^\/(?![/\\])/.test(text)) return '/';
  if (!URL.canParse(text, HERE)) return '/';
  const { origin, pathname, search, hash } = new URL(text, HERE);
  // Signing in again after having signed in would go round in circles.
  if (origin !== HERE || pathname.startsWith('//') || /^\/(api|sign-in)(\/|$)/.test(pathname))
    return '/';
  return `${pathname}${search}${hash}`;
}
