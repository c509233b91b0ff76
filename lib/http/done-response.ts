/** Says that it was done, and gives the browser a cookie or takes one. */
export function doneResponse(setCookie: string, now = new Date()): Response {
  return Response.json(
    { asOf: now, data: {} },
    { headers: { 'set-cookie': setCookie, 'cache-control': 'no-store' } },
  );
}
