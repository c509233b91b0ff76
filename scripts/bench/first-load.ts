import { FIRST_LOAD_AIMS_KB, measureFirstLoad } from '../first-load';
import { printTable, shown } from './statistics';

const CLUSTER = '/clusters/BENCH';

const PAGES: [name: string, path: string][] = [
  ['overview', '/'],
  ['workers', `${CLUSTER}/workers`],
  ['executions', `${CLUSTER}/executions`],
  ['packages', `${CLUSTER}/packages`],
  ['history', `${CLUSTER}/history`],
  ['availability groups', `${CLUSTER}/availability-groups`],
  ['anomalies', '/anomalies'],
  ['runbooks', '/runbooks'],
  ['monitor', '/monitor'],
  ['permissions', '/permissions'],
  ['wall', '/wall/BENCH'],
];

/** What a browser fetches before a page is alive. */
export async function benchFirstLoad(url: string): Promise<void> {
  const rows: string[][] = [];
  for (const [name, path] of PAGES) {
    const { scriptKb, documentKb } = await measureFirstLoad(`${url}${path}`);
    const aim = name === 'wall' ? FIRST_LOAD_AIMS_KB.wall : FIRST_LOAD_AIMS_KB.console;
    rows.push([name, shown(scriptKb), `< ${aim}`, shown(documentKb)]);
  }
  printTable(
    'First-load JS (KB after gzip)',
    ['page', 'scripts', 'aim', 'document with its data and words'],
    rows,
  );
}
