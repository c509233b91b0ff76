import { AppError } from '@/lib/domain/app-error';

/**
 * Refuses a change that a browser asks for on behalf of another site: this dashboard has no password that such a page
 * would lack. Programs send neither header and are let through. Throws AppError `forbidden`.
 */
export function requireSameSite({ headers }: Pick<Request, 'headers'>): void {
  const fetchSite = headers.get('sec-fetch-site');
  const isSame = fetchSite ? isOwnPage(fetchSite) : isOwnOrigin(headers);
  if (!isSame) {
    throw new AppError('forbidden', 'Changes are only taken from the dashboard’s own pages.');
  }
}

/** A browser says this over https and on localhost; no page can make it say something else. */
function isOwnPage(fetchSite: string): boolean {
  return fetchSite === 'same-origin' || fetchSite === 'none';
}

/** Over plain http there is only the origin. Behind a proxy, the host that the browser asked is the forwarded one. */
function isOwnOrigin(headers: Headers): boolean {
  const origin = headers.get('origin');
  if (origin === null) return true;
  const hosts = [headers.get('host'), headers.get('x-forwarded-host')];
  return URL.canParse(origin) && hosts.includes(new URL(origin).host);
}
