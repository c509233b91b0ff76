import { redirect } from 'next/navigation';

type SearchParams = Record<string, string | string[] | undefined>;

/** A display that shows its token in the address is sent to leave it there, and comes back without it. */
export function leaveToken({ token, ...kept }: SearchParams, path: string): void {
  if (typeof token !== 'string') return;
  const settings = Object.entries(kept).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  const query = new URLSearchParams(settings).toString();
  const next = query ? `${path}?${query}` : path;
  redirect(`/api/display?${new URLSearchParams({ token, next }).toString()}`);
}
