import 'server-only';
import type { AnomalyHistoryPayload } from '@/lib/domain/anomalies/anomaly-history-payload';
import type { Anomaly } from '@/lib/domain/anomalies/anomaly';
import { store } from '@/lib/store/store';
import { limitKept } from './limit-kept';
import { currentVisitor } from '@/lib/visitors/current-visitor';
import { isVisible } from '@/lib/services/visible-clusters';

/** For somebody who may see few of those that are kept. */
const MAX_READS = 20;

type Kept = ReturnType<typeof store>['anomalies'];

export type HistoryRequest = {
  filter: Parameters<Kept['list']>[0];
  page: Parameters<Kept['list']>[1];
};

/** One page of the anomalies that are kept. Throws AppError `storeUnavailable`, and `badRequest` for a wrong cursor. */
export async function listAnomalyHistory(
  { filter, page }: HistoryRequest,
  now = new Date(),
): Promise<AnomalyHistoryPayload> {
  const wanted = filter.clusters ?? currentVisitor().clusters;
  const clusters = wanted?.filter((cluster) => isVisible(cluster));
  const visible = clusters ? { ...filter, clusters } : filter;
  return { asOf: now, data: await readPage({ filter: visible, page }) };
}

/** Goes on until the page is full of what may be shown, or enough was looked at: then fewer come, with where to go on. */
async function readPage({ filter, page }: HistoryRequest): Promise<AnomalyHistoryPayload['data']> {
  const anomalies: Anomaly[] = [];
  let before = page.before;
  for (let count = 0; count < MAX_READS; count += 1) {
    const take = page.take - anomalies.length;
    const read = await store().anomalies.list(filter, { before, take });
    anomalies.push(...limitKept(read.anomalies));
    before = read.next;
    if (before === null || anomalies.length >= page.take) break;
  }
  return { anomalies, next: before };
}
