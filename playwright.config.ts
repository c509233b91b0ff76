import { defineConfig } from '@playwright/test';
import { DASHBOARD_PORT } from './e2e/ports';
import { findBrowser } from './scripts/find-browser.mjs';

const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: 'e2e',
  // One dashboard and one simulated estate serve all tests, and some of them switch faults on.
  workers: 1,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 20_000 },
  outputDir: 'test-results',
  reporter: [['list']],
  use: {
    baseURL: `http://127.0.0.1:${DASHBOARD_PORT}`,
    viewport: { width: 1366, height: 900 },
    locale: 'en-US',
    timezoneId: 'Europe/Stockholm',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: findBrowser() ?? undefined,
      args: [
        // Chromium has no sandbox for root.
        ...(isRoot ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-dev-shm-usage',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: 'node node_modules/tsx/dist/cli.mjs e2e/estate.ts',
    url: `http://127.0.0.1:${DASHBOARD_PORT}/api/overview`,
    reuseExistingServer: false,
    timeout: 60_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  },
});
