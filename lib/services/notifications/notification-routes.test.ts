import { expect, onTestFinished, test } from 'vitest';
import { GET } from '@/app/api/notifications/route';
import { POST } from '@/app/api/notifications/[target]/test/route';
import { NotificationDesk } from '@/lib/notify/notification-desk';
import { placeNotificationDesk } from '@/lib/notify/process-desk';
import { buildNotificationSettings, buildTarget } from '@/lib/testing/build-notifications';
import { buildStore } from '@/lib/testing/build-store';
import { placeStore } from '@/lib/testing/place-store';

const NOWHERE = {
  type: 'webhook' as const,
  format: 'slack' as const,
  url: new URL('https://127.0.0.1:1/services/T0/planted-secret'),
  headers: { authorization: 'Bearer planted-secret' },
};

function placeDesk(): void {
  placeStore(buildStore());
  const settings = buildNotificationSettings({ targets: [buildTarget({}, { channel: NOWHERE })] });
  const nothing = () => undefined;
  const deliveries = { attach: nothing, put: nothing, putTold: nothing };
  placeNotificationDesk(new NotificationDesk(settings, { deliveries, watchings: () => [] }));
  onTestFinished(() => {
    placeNotificationDesk(null);
  });
}

const context = (target?: string) => ({ params: Promise.resolve(target ? { target } : {}) });
const sendTest = (target: string) =>
  POST(
    new Request(`http://localhost/api/notifications/${target}/test`, { method: 'POST' }),
    context(target),
  );
const read = () => GET(new Request('http://localhost/api/notifications'), context());

test('targets are told without any secret', async () => {
  placeDesk();
  const text = await (await read()).text();
  expect(JSON.parse(text)).toMatchObject({
    data: { targets: [{ name: 'on-call', kind: 'slack', host: '127.0.0.1:1', state: 'untried' }] },
  });
  expect(text).not.toContain('planted-secret');
  expect(text).not.toContain('/services/');
});

test('a test message that cannot be sent is an answer, not an error, and says why', async () => {
  placeDesk();
  const response = await sendTest('on-call');
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({
    data: {
      targets: [{ state: 'failing', lastFailure: { code: 'refusedAddress' } }],
      deliveries: [{ status: 'failed', cluster: null }],
    },
  });
});

test('a target that is not configured is not found', async () => {
  placeDesk();
  expect((await sendTest('nobody')).status).toBe(404);
});

test('before it watches, the dashboard is not ready', async () => {
  expect((await read()).status).toBe(503);
});
