import 'server-only';
import type { AnomalyHistoryPayload } from '@/lib/domain/anomalies/anomaly-history-payload';
import { store } from '@/lib/store/store';
import { currentVisitor } from '@/lib/visitors/current-visitor';
import { isVisible } from '@/lib/services/visible-clusters';

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
  return { asOf: now, data: await store().anomalies.list(visible, page) };
}
