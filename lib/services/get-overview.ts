import 'server-only';
import type { OverviewPayload } from '@/lib/domain/overview-payload';
import { HEALTHS } from '@/lib/domain/health';
import { store } from '@/lib/store/store';
import { summarizeCluster } from './summarize-cluster';
import { wholeClusters } from './visible-clusters';

/**
 * All clusters, worst first, equals in the order of the configuration; and whether history is being kept. States and numbers
 * of whole clusters, no names: nobody takes a cluster for well because what is wrong is of another folder.
 */
export function getOverview(now = new Date()): OverviewPayload {
  const clusters = wholeClusters().map((state) => summarizeCluster(state, now));
  clusters.sort((left, right) => HEALTHS.indexOf(left.health) - HEALTHS.indexOf(right.health));
  return { asOf: now, data: { clusters, store: store().status() } };
}
