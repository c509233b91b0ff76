import { cpus, totalmem } from 'node:os';
import { benchApiLatency } from './api-latency';
import { benchDiagnose } from './diagnose';
import { benchExecutions } from './executions';
import { benchFirstLoad } from './first-load';
import { benchHistory } from './history';
import { benchJudge } from './judge';
import { benchPackages } from './packages';
import { benchPollCost } from './poll-cost';
import { benchPageSoak } from './page-soak';
import { serveDashboard } from './served-dashboard';
import { benchSignIn } from './sign-in';
import { benchSoak } from './soak';
import { benchStore } from './store';
import { benchStreams } from './streams';
import { benchViewers } from './viewers';
import { benchWall } from './wall';

const BENCHES: Record<string, () => Promise<void> | void> = {
  diagnose: benchDiagnose,
  judge: benchJudge,
  poll: benchPollCost,
  store: benchStore,
  'sign-in': benchSignIn,
  history: benchHistory,
  packages: benchPackages,
  executions: benchExecutions,
  served: benchServed,
  wall: benchServedWall,
  streams: benchStreams,
  page: benchPageSoak,
  // Last: its clock goes ahead.
  soak: benchSoak,
};

/** They take long. */
const ONLY_WHEN_NAMED = ['page', 'soak'];

// Measures, prints and fails nothing. Everything runs on loopback and ends by itself after some minutes.
const gigabytes = (totalmem() / 1024 ** 3).toFixed(0);
console.log(
  `Node ${process.versions.node}, ${process.platform}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${gigabytes} GB`,
);

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  console.error(
    `There is no bench ${unknown.join(', ')}; there are: ${Object.keys(BENCHES).join(', ')}.`,
  );
  process.exit(2);
}
for (const [name, bench] of Object.entries(BENCHES)) {
  if (asked.length === 0 ? !ONLY_WHEN_NAMED.includes(name) : asked.includes(name)) await bench();
}
process.exit(0);

async function benchServed(): Promise<void> {
  const dashboard = await serveDashboard(100);
  try {
    await benchViewers(dashboard);
    await benchApiLatency(dashboard.url);
    await benchFirstLoad(dashboard.url);
  } finally {
    await dashboard.stop();
  }
}

async function benchServedWall(): Promise<void> {
  const dashboard = await serveDashboard(300);
  try {
    await benchWall(dashboard, 300);
  } finally {
    await dashboard.stop();
  }
}
