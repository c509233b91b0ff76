import 'server-only';
import type { AnomalyHistoryPayload } from '@/lib/domain/anomaly-history-payload';
import { store } from '@/lib/store/store';

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
  return { asOf: now, data: await store().anomalies.list(filter, page) };
}
