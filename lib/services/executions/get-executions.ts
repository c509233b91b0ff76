import 'server-only';
import { AppError } from '@/lib/domain/app-error';
import {
  decodeExecutionCursor,
  encodeExecutionCursor,
  type ExecutionCursor,
} from '@/lib/domain/executions/execution-cursor';
import type { ExecutionFilter } from '@/lib/domain/executions/execution-filter';
import type { ExecutionListPayload } from '@/lib/domain/executions/execution-list-payload';
import { clusterEnvelope } from '@/lib/services/cluster-envelope';
import { listFacets } from './execution-facets';
import { FROM_THE_NEWEST, readExecutionPage } from './read-execution-page';
import { requireCluster } from '@/lib/services/require-cluster';

export type ExecutionListRequest = {
  filter: ExecutionFilter;
  /** From `next` of the page before; null for the newest. */
  cursor: string | null;
  take: number;
  signal?: AbortSignal;
};

/**
 * The next page of a cluster's executions, newest first. Throws AppError `notFound`, `badRequest` for a cursor that is not
 * ours or belongs to another filter, and `busy`.
 */
export async function getExecutions(
  cluster: string,
  request: ExecutionListRequest,
  now = new Date(),
): Promise<ExecutionListPayload> {
  const state = requireCluster(cluster);
  const { filter, take, signal } = request;
  const range = requireCursor(request)[cluster] ?? FROM_THE_NEWEST;
  const read = await readExecutionPage(state, { filter, range, take, signal }, now);
  const { page, idMatch, hidden, newestKnownId } = read;
  const next = page?.next ? encodeExecutionCursor({ [cluster]: page.next }, filter) : null;
  return {
    ...clusterEnvelope(state, [], now),
    source: read.source,
    sections: read.sections,
    data: {
      page: page && { rows: page.rows, ...page.search, next },
      idMatch,
      hidden,
      newestKnownId,
      facets: listFacets([state], now),
    },
  };
}

/** Positions of a cursor. Throws AppError `badRequest` for one that is not ours or belongs to another filter. */
export function requireCursor({ cursor, filter }: ExecutionListRequest): ExecutionCursor {
  if (cursor === null) return {};
  const positions = decodeExecutionCursor(cursor, filter);
  if (!positions) {
    throw new AppError('badRequest', 'This cursor does not belong to this list. Begin anew.');
  }
  return positions;
}
