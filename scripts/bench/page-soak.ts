import { chromium, type CDPSession } from '@playwright/test';
import { findBrowser } from '../find-browser.mjs';
import { wait } from './dashboard-load';
import { serveDashboard } from './served-dashboard';
import { printTable, shown } from './statistics';

const WORKERS = 300;
const POLL_INTERVAL_MS = 1_000;
const UPDATES = [20, 60, 120, 180, 240, 300];

/** A wall that is left alone: what its page keeps in memory, update after update, garbage collected before every look. */
export async function benchPageSoak(): Promise<void> {
  const dashboard = await serveDashboard(WORKERS);
  const browser = await chromium.launch({
    executablePath: findBrowser() ?? undefined,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
  const rows: string[][] = [];
  try {
    const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
    let updates = 0;
    page.on('response', (response) => {
      if (new URL(response.url()).pathname === '/api/wall') updates += 1;
    });
    await page.goto(`${dashboard.url}/wall/BENCH`);
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    for (const wanted of UPDATES) {
      while (updates < wanted) await wait(POLL_INTERVAL_MS / 4);
      const { heapBytes, nodes, listeners } = await look(session);
      rows.push([String(updates), shown(heapBytes / 1024 ** 2), String(nodes), String(listeners)]);
    }
  } finally {
    await browser.close();
    await dashboard.stop();
  }
  printTable(
    `Soak of the page: a wall of ${WORKERS} workers in Chromium, an update a second`,
    ['updates', 'heap MB', 'DOM nodes', 'event listeners'],
    rows,
  );
}

async function look(session: CDPSession) {
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const valueOf = (name: string) => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
  return {
    heapBytes: valueOf('JSHeapUsedSize'),
    nodes: valueOf('Nodes'),
    listeners: valueOf('JSEventListeners'),
  };
}
