import { expect, test } from 'vitest';
import { GET as getHealthz } from '@/app/healthz/route';
import { GET as getReadyz } from '@/app/readyz/route';
import { firstPollStatus } from '@/lib/monitor/advance-poll-status';
import { buildStore } from '@/lib/testing/build-store';
import { emptyHub, placeState } from '@/lib/testing/place-state';
import { placeStore } from '@/lib/testing/place-store';

const context = { params: Promise.resolve({}) };
const probe = (path: string) => new Request(`http://localhost${path}`);
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);

const readyz = async () => {
  const response = await getReadyz(probe('/readyz'), context);
  return { status: response.status, text: await response.text() };
};

function place(lastGoodPollAt: Date | null, name = 'SECRET-NAME'): void {
  placeState({ poll: { ...firstPollStatus(minutesAgo(60)), lastGoodPollAt } }, name);
}

test('the process is alive whatever becomes of the store and the clusters', async () => {
  emptyHub();
  const failing = { status: 'failing', fault: 'full', sinceAt: new Date() } as const;
  placeStore(buildStore({ ...failing, waitingCount: 1, lostCount: 1 }));
  expect((await getHealthz(probe('/healthz'), context)).status).toBe(200);
  expect((await readyz()).status).toBe(503);
});

test('it is ready while history is kept and every cluster was read lately', async () => {
  emptyHub();
  placeStore(buildStore());
  place(new Date());
  expect(await readyz()).toEqual({
    status: 200,
    text: '{"status":"ready","store":"keeping","clusters":{"watched":1,"unwatched":0}}',
  });
});

test.each([
  ['was never read', null],
  ['was not read for too long', minutesAgo(10)],
])('it is not ready while one cluster %s, and does not say which', async (_, lastGoodPollAt) => {
  emptyHub();
  placeStore(buildStore());
  place(new Date(), 'OTHER');
  place(lastGoodPollAt);
  const { status, text } = await readyz();
  expect(status).toBe(503);
  expect(text).toContain('"unwatched":1');
  expect(text).not.toContain('SECRET-NAME');
});
