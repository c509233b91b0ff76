/** Sends the browser on, to a path of this dashboard or to the provider; the address is one that we made. */
export function redirectTo(target: string, ...setCookies: string[]): Response {
  const headers = new Headers({
    location: target,
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
  });
  for (const setCookie of setCookies) headers.append('set-cookie', setCookie);
  return new Response(null, { status: 303, headers });
}
