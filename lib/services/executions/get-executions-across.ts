import 'server-only';
import { AppError } from '@/lib/domain/app-error';
import { encodeExecutionCursor } from '@/lib/domain/executions/execution-cursor';
import type { ExecutionsAcrossPayload } from '@/lib/domain/executions/execution-list-payload';
import type { SqlFailure } from '@/lib/domain/sql-failure';
import { listFacets } from './execution-facets';
import { requireCursor, type ExecutionListRequest } from './get-executions';
import { mergePages, type ClusterPage } from './merge-pages';
import {
  FROM_THE_NEWEST,
  readExecutionPage,
  unreadPage,
  type ReadPage,
} from './read-execution-page';
import { visibleClusters } from '@/lib/services/visible-clusters';

/** What a section says of a cluster whose queue was full. */
const BUSY: SqlFailure = {
  code: 'timeout',
  number: null,
  query: null,
  detail: 'queue',
  retryable: true,
};

/**
 * The next page over all clusters, newest first by the time of creation. A cluster that cannot be read is named beside the
 * rows of the others, and keeps its place in the cursor. Throws AppError `badRequest`.
 */
export async function getExecutionsAcross(
  request: ExecutionListRequest,
  now = new Date(),
): Promise<ExecutionsAcrossPayload> {
  const { filter, take, signal } = request;
  const positions = requireCursor(request);
  const states = visibleClusters();
  const reads = await Promise.all(
    states.map(async (state) => {
      const { name } = state.settings;
      const range = Object.hasOwn(positions, name) ? positions[name] : FROM_THE_NEWEST;
      if (!range) return { name, range: null, read: null };
      const read = await readOrSayBusy(state, { filter, range, take, signal }, now);
      return { name, range, read };
    }),
  );
  const pages = reads.flatMap(({ name, range, read }): ClusterPage[] =>
    range && read?.page ? [{ cluster: name, range, ...read.page }] : [],
  );
  const { rows, cursor } = mergePages(pages, take);
  for (const { name, range, read } of reads) if (!read?.page) cursor[name] = range;
  const hasMore = Object.values(cursor).some((position) => position !== null);
  return {
    asOf: now,
    data: {
      rows,
      next: hasMore ? encodeExecutionCursor(cursor, filter) : null,
      clusters: reads.map(({ name, read }) => ({
        name,
        source: read?.source ?? null,
        sections: read?.sections ?? {},
        search: read?.page?.search ?? null,
        newestKnownId: read?.newestKnownId ?? null,
        hidden: read?.hidden ?? null,
      })),
      facets: listFacets(states, now),
    },
  };
}

/** One cluster that too many read right now keeps nobody from the rows of the others. */
async function readOrSayBusy(...asked: Parameters<typeof readExecutionPage>): Promise<ReadPage> {
  try {
    return await readExecutionPage(...asked);
  } catch (error) {
    if (error instanceof AppError && error.code === 'busy') return unreadPage(asked[0], BUSY);
    throw error;
  }
}
