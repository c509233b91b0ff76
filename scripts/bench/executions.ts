import { serveDashboard, type ServedDashboard } from './served-dashboard';
import { percentile, printTable, shown } from './statistics';

const EXECUTIONS = 1_000_000;
const WORKERS = 100;
const READS = 60;
const LIST = '/api/clusters/BENCH/executions';
/** The package of which every execution logs a hundred thousand messages. */
const VERBOSE = `${LIST}?package=ArchiveMovements.dtsx&status=succeeded`;

type Answer = { data: { page: { rows: { id: string }[]; next: string | null } } };

/** Lists, details and exports of a catalog with a million executions, as a browser is answered. */
export async function benchExecutions(): Promise<void> {
  const dashboard = await serveDashboard(WORKERS, EXECUTIONS);
  try {
    await benchReads(dashboard);
    await benchExport(dashboard);
  } finally {
    await dashboard.stop();
  }
}

async function benchReads(dashboard: ServedDashboard): Promise<void> {
  const { url } = dashboard;
  const verbose = `${LIST}/${(await rowsOf(url + VERBOSE))[0]?.id ?? ''}`;
  const middle = `${LIST}?before=${Math.floor(EXECUTIONS / 2)}`;
  const rows = [
    await measured(dashboard, 'first page', [LIST]),
    await measured(dashboard, 'page in the middle', [middle]),
    await measured(dashboard, 'first page, failed only', [`${LIST}?status=failed`]),
    await measured(dashboard, 'first screen of 100,000 messages', [
      verbose,
      `${verbose}/messages/errors`,
      `${verbose}/messages?from=end`,
    ]),
  ];
  printTable(
    `Reading on demand from ${EXECUTIONS.toLocaleString('en-US')} executions`,
    ['', 'statements each', 'ms p50', 'ms p99'],
    rows,
  );
}

/** A screen is there when the last of what it asks for at once is. */
async function measured(
  { url, cluster }: ServedDashboard,
  what: string,
  paths: readonly string[],
): Promise<string[]> {
  const times: number[] = [];
  const before = onDemandCount(cluster.statements());
  for (let read = 0; read < READS; read += 1) {
    const startedMs = performance.now();
    await Promise.all(paths.map((path) => readAll(url + path)));
    times.push(performance.now() - startedMs);
  }
  const statements = (onDemandCount(cluster.statements()) - before) / READS;
  return [what, shown(statements), shown(percentile(times, 0.5)), shown(percentile(times, 0.99))];
}

async function benchExport({ url }: ServedDashboard): Promise<void> {
  const restBytes = await residentBytes(url);
  let peakBytes = restBytes;
  const timer = setInterval(() => {
    void residentBytes(url).then((bytes) => (peakBytes = Math.max(peakBytes, bytes)));
  }, 1_000);
  const startedMs = performance.now();
  const bytes = await readAll(`${url}${LIST}/export?format=csv`);
  const seconds = (performance.now() - startedMs) / 1_000;
  clearInterval(timer);
  printTable(
    `Export of ${EXECUTIONS.toLocaleString('en-US')} executions as CSV`,
    ['MB', 'seconds', 'RSS MB before', 'RSS MB at most'],
    [[bytes, seconds * 1024 ** 2, restBytes, peakBytes].map((value) => shown(value / 1024 ** 2))],
  );
}

/** Statements of polls go on meanwhile: only those that pages ask for are counted. */
function onDemandCount(statements: Record<string, number>): number {
  return Object.entries(statements)
    .filter(([name]) => /^(execution-|event-|job-|executable)/.test(name))
    .reduce((sum, [, count]) => sum + count, 0);
}

async function rowsOf(url: string): Promise<{ id: string }[]> {
  const response = await fetch(url);
  return ((await response.json()) as Answer).data.page.rows;
}

/** Reads a body to its end without keeping it, and counts its bytes. Throws when the answer is no success. */
async function readAll(url: string): Promise<number> {
  const response = await fetch(url);
  if (!response.ok || !response.body)
    throw new Error(`${url} was answered with ${response.status}`);
  let bytes = 0;
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength;
  }
  return bytes;
}

async function residentBytes(url: string): Promise<number> {
  const response = await fetch(`${url}/api/monitor`);
  const { data } = (await response.json()) as { data: { process: { residentBytes: number } } };
  return data.process.residentBytes;
}
