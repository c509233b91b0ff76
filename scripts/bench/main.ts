import { cpus, totalmem } from 'node:os';
import { benchApiLatency } from './api-latency';
import { benchDiagnose } from './diagnose';
import { benchExecutions } from './executions';
import { benchFirstLoad } from './first-load';
import { benchHistory } from './history';
import { benchJudge } from './judge';
import { benchPackages } from './packages';
import { benchPollCost } from './poll-cost';
import { serveDashboard } from './served-dashboard';
import { benchStore } from './store';
import { benchViewers } from './viewers';
import { benchWall } from './wall';

// Measures, prints and fails nothing. Everything runs on loopback and ends by itself after some minutes.
const gigabytes = (totalmem() / 1024 ** 3).toFixed(0);
console.log(
  `Node ${process.versions.node}, ${process.platform}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${gigabytes} GB`,
);

benchDiagnose();
benchJudge();
await benchPollCost();
await benchStore();
await benchHistory();
await benchPackages();
await benchExecutions();
const dashboard = await serveDashboard(100);
try {
  await benchViewers(dashboard);
  await benchApiLatency(dashboard.url);
  await benchFirstLoad(dashboard.url);
} finally {
  await dashboard.stop();
}
const largeDashboard = await serveDashboard(300);
try {
  await benchWall(largeDashboard, 300);
} finally {
  await largeDashboard.stop();
}
process.exit(0);
