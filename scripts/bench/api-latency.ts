import autocannon from 'autocannon';
import { printTable, shown } from './statistics';

const CLIENTS = 200;
const SECONDS = 10;
/** 200 browsers that look again after every poll of one second. */
const PACED_RATE = 200;

/** Answer times of the API for 200 clients: at the pace of browsers, and as fast as they can. */
export async function benchApiLatency(url: string): Promise<void> {
  const rows: string[][] = [];
  for (const path of ['/api/overview', '/api/clusters/BENCH/workers', '/api/anomalies']) {
    for (const overallRate of [PACED_RATE, undefined]) {
      const result = await autocannon({
        url: url + path,
        connections: CLIENTS,
        duration: SECONDS,
        ...(overallRate ? { overallRate } : {}),
      });
      rows.push([
        path,
        overallRate ? `${overallRate}/s` : 'as fast as possible',
        shown(result.requests.average),
        shown(result.latency.p50),
        shown(result.latency.p99),
        String(result.non2xx + result.errors),
      ]);
    }
  }
  printTable(
    `API with ${CLIENTS} clients, 100 workers`,
    ['route', 'pace', 'answers/s', 'ms p50', 'ms p99', 'errors'],
    rows,
  );
}
