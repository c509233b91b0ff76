import type { ServedDashboard } from './served-dashboard';
import { SimulatedBrowsers } from './browsers';
import { monitor, total, wait } from './dashboard-load';
import { percentile, printTable, shown } from './statistics';

const BROWSER_COUNTS = [1, 10, 200];
const MEASURED_MS = 15_000;

/** SSISDB's load, the way of a hint and the server's memory, by number of browsers that look on. */
export async function benchViewers({ url, cluster }: ServedDashboard): Promise<void> {
  const rows: string[][] = [];
  for (const count of BROWSER_COUNTS) {
    const browsers = new SimulatedBrowsers(url);
    browsers.open(count);
    await wait(2_000);
    const before = total(cluster.statements());
    await wait(MEASURED_MS);
    const statements = total(cluster.statements()) - before;
    const { residentBytes, pollMs } = await monitor(url);
    await browsers.close();
    rows.push([
      String(count),
      shown((statements * 60_000) / MEASURED_MS),
      shown(percentile(browsers.hintDelaysMs, 0.5)),
      shown(percentile(browsers.hintDelaysMs, 0.99)),
      shown(pollMs),
      shown(percentile(browsers.requestsMs, 0.5)),
      shown(percentile(browsers.requestsMs, 0.99)),
      shown(residentBytes / 1024 / 1024),
    ]);
  }
  printTable(
    'Viewers (poll every second; the hint is measured from the end of the poll to the client)',
    [
      'browsers',
      'statements/min at SSISDB',
      'hint ms p50',
      'hint ms p99',
      'poll ms',
      'overview ms p50',
      'overview ms p99',
      'RSS MB',
    ],
    rows,
  );
}
