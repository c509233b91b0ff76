/** Sends the browser on to a path of this dashboard; it is not told which host this is, it knows. */
export function redirectTo(path: string, ...setCookies: string[]): Response {
  const headers = new Headers({
    location: path,
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
  });
  for (const setCookie of setCookies) headers.append('set-cookie', setCookie);
  return new Response(null, { status: 303, headers });
}
