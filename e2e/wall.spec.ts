import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

const SCREENS = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
  { width: 1080, height: 1920 },
];

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the wall in ${colorScheme}: no accessibility fault, no console error`, async ({ page }) => {
    const errors: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto('/wall/QUIET?night=off');
    await expect(page.getByRole('heading', { level: 1, name: 'QUIET' })).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: 'QTW01' })).toContainText('online');
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
    expect(errors).toEqual([]);
  });
}

for (const screen of SCREENS) {
  test(`on ${screen.width} × ${screen.height} everything is on the wall, and nothing to scroll`, async ({
    page,
  }) => {
    await page.setViewportSize(screen);
    await page.goto('/wall/QUIET');
    await expect(page.getByRole('heading', { level: 1, name: 'QUIET' })).toBeVisible();
    const overflow = await page.evaluate(() => [
      document.documentElement.scrollWidth - window.innerWidth,
      document.documentElement.scrollHeight - window.innerHeight,
    ]);
    expect(overflow).toEqual([0, 0]);
    await expect(page.getByRole('status')).toBeInViewport();
  });
}

test('the first paint of a wall already has its workers, and nothing moves after it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto('/wall/QUIET');
  await expect(page.getByRole('listitem').filter({ hasText: 'QTW01' })).toBeVisible();
  const shifts = () => page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
  // Two polls and more have arrived when the worker's load has been drawn again.
  await page.waitForResponse('**/api/wall?*');
  await page.waitForResponse('**/api/wall?*');
  expect((await shifts()).reduce((sum, value) => sum + value, 0)).toBeLessThan(0.01);
});

test('a wall whose server is gone says since when, and calls no worker online', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.goto('/wall/QUIET');
  const tile = page.getByRole('listitem').filter({ hasText: 'QTW01' });
  await expect(tile).toContainText('online');
  await page.route('**/api/**', (route) => route.abort());
  await expect(page.getByText(/No answer from the dashboard server since/)).toBeVisible({
    timeout: 90_000,
  });
  await expect(tile).toContainText('unknown');
  await page.unroute('**/api/**');
  await expect(tile).toContainText('online', { timeout: 60_000 });
});

test('a wall for a cluster that is not configured is not found', async ({ page, request }) => {
  for (const name of ['NOBODY', 'x'.repeat(256)]) {
    expect((await page.goto(`/wall/${name}`))?.status()).toBe(404);
    expect((await request.get(`/api/wall?cluster=${encodeURIComponent(name)}`)).status()).toBe(404);
  }
  expect((await request.get('/api/wall?cluster=')).status()).toBe(400);
});

test('Prometheus and other programs are answered', async ({ request }) => {
  const metrics = await request.get('/metrics');
  expect(metrics.headers()['content-type']).toContain('text/plain; version=0.0.4');
  expect(await metrics.text()).toContain('scale_out_watch_cluster_up{cluster="QUIET"} 1');
  const document = (await (await request.get('/api/v1/openapi.json')).json()) as {
    paths: Record<string, unknown>;
  };
  expect(Object.keys(document.paths)).toContain('/api/v1/clusters/{cluster}/workers');
});
