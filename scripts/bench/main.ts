import { cpus, totalmem } from 'node:os';
import { benchApiLatency } from './api-latency';
import { benchDiagnose } from './diagnose';
import { benchExecutions } from './executions';
import { benchHistory } from './history';
import { benchJudge } from './judge';
import { benchPackages } from './packages';
import { benchPollCost } from './poll-cost';
import { serveDashboard } from './served-dashboard';
import { benchStore } from './store';
import { benchViewers } from './viewers';

// Measures, prints and fails nothing. Everything runs on loopback and ends by itself after some minutes; names of benches
// (judge, store …) run only these.
const gigabytes = (totalmem() / 1024 ** 3).toFixed(0);
console.log(
  `Node ${process.versions.node}, ${process.platform}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${gigabytes} GB`,
);

const BENCHES = {
  diagnose: benchDiagnose,
  judge: benchJudge,
  poll: benchPollCost,
  store: benchStore,
  history: benchHistory,
  packages: benchPackages,
  executions: benchExecutions,
  dashboard: benchDashboard,
};
const asked = process.argv.slice(2);
for (const [name, bench] of Object.entries(BENCHES)) {
  if (asked.length === 0 || asked.includes(name)) await bench();
}
process.exit(0);

async function benchDashboard(): Promise<void> {
  const dashboard = await serveDashboard(100);
  try {
    await benchViewers(dashboard);
    await benchApiLatency(dashboard.url);
  } finally {
    await dashboard.stop();
  }
}
