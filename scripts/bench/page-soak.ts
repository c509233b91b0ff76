import { chromium, type CDPSession } from '@playwright/test';
import { findBrowser } from '../find-browser.mjs';
import { serveDashboard } from './served-dashboard';
import { printTable, shown } from './statistics';

const WORKERS = 300;
const UPDATES = [50, 250, 500, 1_000, 1_500, 2_000];

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
    // What tsx makes of a class calls this.
    await page.addInitScript('globalThis.__name = (value) => value');
    await page.addInitScript(replaceStream);
    await page.goto(`${dashboard.url}/wall/BENCH`);
    await page.waitForFunction(() => 'askAgain' in window);
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    let updates = 0;
    for (const wanted of UPDATES) {
      while (updates < wanted) {
        const answered = page.waitForResponse((one) => one.url().includes('/api/wall'));
        await page.evaluate(() => (window as unknown as { askAgain: () => void }).askAgain());
        await (await answered).finished();
        updates += 1;
      }
      const { heapBytes, nodes, listeners } = await look(session);
      rows.push([String(updates), shown(heapBytes / 1024 ** 2), String(nodes), String(listeners)]);
    }
  } finally {
    await browser.close();
    await dashboard.stop();
  }
  printTable(
    `Soak of the page: a wall of ${WORKERS} workers in Chromium, one update after the other`,
    ['updates', 'heap MB', 'DOM nodes', 'event listeners'],
    rows,
  );
}

/** In the page: a stream that opens anew whenever it is told to, upon which the page asks for everything again. */
function replaceStream(): void {
  class ToldStream extends EventTarget {
    static readonly CLOSED = 2;
    readonly readyState = 1;
    onopen: (() => void) | null = null;
    constructor() {
      super();
      Object.assign(window, { askAgain: () => this.onopen?.() });
    }
    close(): void {
      this.onopen = null;
    }
  }
  Object.assign(window, { EventSource: ToldStream });
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
