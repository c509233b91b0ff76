import './check-node.mjs';
import { existsSync } from 'node:fs';
import { findBrowser } from './find-browser.mjs';
import { exitCode, fail, packageFile, startNode } from './processes.mjs';
import { spawn } from 'node:child_process';

// Gets the browser tests a Chromium: one that is there, Playwright's download, or Debian's package.
const APT = '/usr/bin/apt-get';
const canUseApt = process.platform === 'linux' && process.getuid?.() === 0 && existsSync(APT);

async function apt(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await exitCode(spawn(APT, [...args, '-q'], { stdio: 'inherit', env }));
}

if (!findBrowser() && canUseApt) {
  console.log('No Chromium found: installing the package of this system …');
  await apt('update');
  await apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation');
}
if (!findBrowser()) {
  console.log('No Chromium found: asking Playwright to download one …');
  const env = { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' };
  await exitCode(
    startNode([packageFile('@playwright/test/cli.js'), 'install', 'chromium'], { env }),
  );
}
if (!findBrowser()) {
  fail('No Chromium found. Run "npx playwright install chromium", or set CHROMIUM_PATH.');
}
