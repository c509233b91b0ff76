import { createElement } from 'react';
import { expect, it } from 'vitest';
import { STORE_FAULTS } from '@/lib/domain/store-status';
import { minutesAgo } from '@/lib/testing/clock';
import { renderPage } from '@/lib/testing/render-page';
import { Banners } from './banners';

const render = (store: Parameters<typeof renderPage>[0]['overview']) =>
  renderPage({ element: createElement(Banners), overview: store ?? {}, seed: () => undefined });

it.each(STORE_FAULTS)('every page says that history is not being kept, and why: %s', (fault) => {
  const sinceAt = minutesAgo(2);
  const html = render({
    store: { status: 'failing', fault, sinceAt, waitingCount: 1, lostCount: 0 },
  });
  expect(html).toMatch(/History is not being kept since .*02:58.*: [a-z ]+\./);
  expect(html).toContain('href="/monitor#history"');
});

it.each(['opening', 'keeping'] as const)('no page says so while the store is %s', (status) => {
  const html = render({ store: status === 'opening' ? { status } : { status, sizeBytes: 1 } });
  expect(html).not.toContain('History');
});
