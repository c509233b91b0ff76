import { createElement } from 'react';
import { expect, test } from 'vitest';
import { notificationsOptions } from '@/lib/client/query-options';
import type { NotificationsPayload } from '@/lib/domain/notifications/notifications-payload';
import { minutesAgo, NOW, secondsAgo } from '@/lib/testing/clock';
import { renderPage } from '@/lib/testing/render-page';
import { NotificationsView } from './notifications-view';

const EMPTY: NotificationsPayload['data'] = {
  store: { status: 'keeping', sizeBytes: 1 },
  hasBaseUrl: true,
  targets: [],
  deliveries: [],
  windows: [],
  deadMan: null,
};

const render = (data: Partial<NotificationsPayload['data']>) =>
  renderPage({
    element: createElement(NotificationsView),
    seed: (client) => {
      const payload = { asOf: NOW, data: { ...EMPTY, ...data } };
      client.setQueryData(notificationsOptions().queryKey, payload);
    },
  });

test('without targets it says that nobody is told, and that nobody notices silence', () => {
  const html = render({});
  expect(html).toContain('No target is configured');
  expect(html).toContain('nobody notices when this dashboard falls silent');
});

test('a failing target tells why, what waits and when it is tried again', () => {
  const failure = { code: 'answered' as const, status: 500 };
  const html = render({
    targets: [
      {
        name: 'chat',
        kind: 'teams',
        host: 'hooks.example.com',
        minSeverity: 'warning',
        clusters: ['PROD-ETL'],
        state: 'failing',
        lastDeliveredAt: null,
        lastFailure: failure,
        pendingCount: 1,
      },
    ],
    deliveries: [
      {
        id: 'one',
        target: 'chat',
        cluster: 'PROD-ETL',
        itemCount: 2,
        status: 'pending',
        createdAt: minutesAgo(5),
        attemptCount: 3,
        nextAttemptAt: secondsAgo(-40),
        endedAt: null,
        lastFailure: failure,
      },
    ],
    store: { status: 'failing', fault: 'full', sinceAt: NOW, waitingCount: 1, lostCount: 0 },
    deadMan: {
      host: 'ping.example.com',
      intervalMs: 60_000,
      state: 'silent',
      lastPingAt: minutesAgo(9),
      lastFailure: null,
      unwatched: ['DWH'],
    },
  });
  expect(html).toContain('it refused the message (status 500)');
  expect(html).toContain('PROD-ETL: 2 anomalies');
  expect(html).toContain('Deliveries are not being kept');
  expect(html).toContain('nothing was read for too long of DWH');
  expect(html).toContain('Send a test message to chat');
});
