import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';
import { MAX_LOG_BYTES } from '@/lib/diagnose/diagnosis';

const FAILURE = `2026-11-22 03:04:06.001 [12] ERROR System.ServiceModel.EndpointNotFoundException: There was no endpoint
listening at https://wrong.example:8391/ClusterManagement/ that could accept the message.
   at System.ServiceModel.Channels.HttpChannelUtilities.ProcessGetResponseWebException(WebException e)
`;
const HEARTBEAT =
  '2026-11-22 03:04:05.678 [12] INFO  Heartbeat sent, 3 tasks running, 7 slots free\n';

/** Documents as no DBA means to send them, and the one sentence that each gets. */
const ODD_LOGS: [name: string, content: Buffer, says: RegExp][] = [
  ['empty.log', Buffer.alloc(0), /empty\.log is empty/],
  ['quiet.log', Buffer.from(HEARTBEAT.repeat(100)), /No documented exception in quiet\.log/],
  ['archive.log', gzipSync(Buffer.alloc(20_000_000)), /archive\.log is not text/],
  [
    'archive.zip.log',
    Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(5_000, 7)]),
    /archive\.zip\.log is not text/,
  ],
  [
    'half.log',
    // A lone surrogate and half a character at the end, after a byte order mark.
    Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from(FAILURE, 'utf16le'),
      Buffer.from([0x00, 0xd8, 0x41]),
    ]),
    /1 occurrence of a documented exception in half\.log/,
  ],
];

let folder: string;
test.beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'scale-out-watch-logs-'));
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function choose(page: Page, name: string, content: Buffer | string): Promise<void> {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  await page.getByLabel('Choose a file').setInputFiles(file);
}

test.beforeEach(({ page }) => page.goto('/diagnose'));

test('a pasted log leads to its runbook and is compared with the cluster', async ({ page }) => {
  await page.getByLabel('Text of a log').fill(FAILURE);
  await page.getByRole('button', { name: 'Read this text' }).click();
  await expect(page.getByText(/1 occurrence of a documented exception/)).toBeVisible();
  await page.getByLabel('Compare with cluster').selectOption('QUIET');
  await expect(page.getByText(/wrong\.example in the log, but MASTER_ADDRESS is/)).toBeVisible();
  await page
    .getByRole('link', { name: /No endpoint/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/endpoint/i);
});

test('a log that is dropped is read like one that is chosen', async ({ page }) => {
  const dropped = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'dropped.log', { type: 'text/plain' }));
    return transfer;
  }, FAILURE);
  await page.getByText('or drop one here').dispatchEvent('drop', { dataTransfer: dropped });
  await expect(
    page.getByText('1 occurrence of a documented exception in dropped.log'),
  ).toBeVisible();
});

for (const [name, content, says] of ODD_LOGS) {
  test(`${name} gets one clear sentence`, async ({ page }) => {
    await choose(page, name, content);
    await expect(page.getByText(says)).toBeVisible();
  });
}

test('a line of 50 MB shows how far it is, leaves the page alive and can be given up', async ({
  page,
}) => {
  const line = HEARTBEAT.trim();
  await choose(page, 'line.log', line.repeat(Math.floor(MAX_LOG_BYTES / line.length)));
  await expect(page.getByRole('progressbar')).toBeVisible();
  // The page answers while the worker reads.
  await page.getByLabel('Text of a log').fill('still here');
  await expect(page.getByText(/No documented exception in line\.log/)).toBeVisible({
    timeout: 60_000,
  });
  await page.getByRole('button', { name: 'Read another log' }).click();
  await expect(page.getByText(/line\.log/)).toHaveCount(0);
});

test('a log of more than 50 MB is refused with what to do', async ({ page }) => {
  const file = path.join(folder, 'large.log');
  writeFileSync(file, HEARTBEAT);
  truncateSync(file, MAX_LOG_BYTES + 1);
  await page.getByLabel('Choose a file').setInputFiles(file);
  await expect(page.getByText(/large\.log is too large/)).toBeVisible();
  await expect(page.getByText(/Cut out the hours that matter/)).toBeVisible();
});
