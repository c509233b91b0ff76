/** Says that it was done, and gives the browser a cookie or takes one. */
export function doneResponse(setCookie: string, data: object = {}): Response {
  return Response.json(
    { asOf: new Date(), data },
    { headers: { 'set-cookie': setCookie, 'cache-control': 'no-store' } },
  );
}
