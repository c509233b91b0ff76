import { chromium, type Page } from '@playwright/test';
import { findBrowser } from '../find-browser.mjs';
import type { ServedDashboard } from './served-dashboard';
import { percentile, printTable, shown } from './statistics';

const LOADS = 10;
const UPDATES = 30;

type Seen = { paintMs: number[]; updatesMs: number[]; shift: number };

/** How soon a wall is painted, how long an update takes to be painted, and how much moves meanwhile. */
export async function benchWall({ url }: ServedDashboard, workerCount: number): Promise<void> {
  const browser = await chromium.launch({
    executablePath: findBrowser() ?? undefined,
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  });
  const rows: string[][] = [];
  try {
    for (const [width, height] of [
      [1280, 720],
      [1920, 1080],
      [3840, 2160],
    ] as const) {
      const page = await browser.newPage({ viewport: { width, height } });
      const { paintMs, updatesMs, shift } = await look(page, `${url}/wall/BENCH`);
      await page.close();
      rows.push([
        `${width} × ${height}`,
        shown(percentile(paintMs, 0.5)),
        shown(Math.max(...paintMs)),
        shown(percentile(updatesMs, 0.5)),
        shown(Math.max(...updatesMs)),
        shift.toFixed(3),
      ]);
    }
  } finally {
    await browser.close();
  }
  printTable(
    `Wall with ${workerCount} workers (${LOADS} loads, ${UPDATES} updates)`,
    ['screen', 'first paint ms', 'at most', 'update to paint ms', 'at most', 'layout shift'],
    rows,
  );
}

async function look(page: Page, address: string): Promise<Seen> {
  await page.addInitScript(observe);
  const paintMs: number[] = [];
  for (let load = 0; load < LOADS; load += 1) {
    await page.goto(address);
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length);
    paintMs.push(
      await page.evaluate(
        () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
      ),
    );
  }
  await page.waitForFunction(
    (count) => (window as unknown as Seen).updatesMs.length >= count,
    UPDATES,
    { timeout: 300_000 },
  );
  const { updatesMs, shift } = await page.evaluate(() => {
    const seen = window as unknown as Seen;
    return { updatesMs: seen.updatesMs, shift: seen.shift };
  });
  return { paintMs, updatesMs, shift };
}

/** Runs in the page: notes the time from an answer that has arrived to the picture that shows it. */
function observe(): void {
  const seen = Object.assign(window as unknown as Seen, { updatesMs: [], shift: 0 });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      seen.shift += (entry as unknown as { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });

  let answeredMs: number | null = null;
  const original = window.fetch.bind(window);
  window.fetch = async (...request: Parameters<typeof fetch>) => {
    const response = await original(...request);
    if (!response.url.includes('/api/wall')) return response;
    response.json = async () => {
      const text = await response.text();
      answeredMs = performance.now();
      return JSON.parse(text) as unknown;
    };
    return response;
  };

  new MutationObserver(() => {
    if (answeredMs === null) return;
    const sinceMs = answeredMs;
    answeredMs = null;
    requestAnimationFrame(() => {
      const painted = new MessageChannel();
      painted.port1.onmessage = () => seen.updatesMs.push(performance.now() - sinceMs);
      painted.port2.postMessage(null);
    });
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
}
