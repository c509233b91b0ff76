import { localPath } from '@/lib/access/local-path';

/** Set by scripts/server.mjs: pages are not told what was asked for. */
const TARGET_HEADER = 'x-scale-out-watch-target';

/** Where somebody who is not signed in goes, and comes back from to what they asked for. */
export function signInAddress(headers: Headers): string {
  const target = headers.get(TARGET_HEADER);
  const [path = '', query = ''] = (target ?? '').split('?', 2);
  const kept = new URLSearchParams(query);
  // Of the framework, and of a display that has just shown its token.
  for (const name of ['_rsc', 'token']) kept.delete(name);
  const next = localPath(kept.size > 0 ? `${path}?${kept.toString()}` : path);
  return next === '/' ? '/sign-in' : `/sign-in?${new URLSearchParams({ next }).toString()}`;
}
