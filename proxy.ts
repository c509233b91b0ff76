import { NextResponse, type NextRequest } from 'next/server';

// Not the place where anybody is let in or kept out: every handler and page does that itself.

/** Development compiles what it runs. */
const SCRIPT_EXTRA = process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : '';

/** Scripts only with this request's nonce, nothing from elsewhere, in no frame; styles stand in attributes as well. */
function policyOf(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${SCRIPT_EXTRA}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Gives every page a policy with a nonce of its own, which Next puts on the scripts that it makes, and a request id. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64');
  const policy = policyOf(nonce);
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  response.headers.set('x-request-id', crypto.randomUUID());
  return response;
}

export const config = {
  matcher: ['/((?!api/|_next/|metrics$|healthz$|readyz$|icon\\.svg$).*)'],
};
