import type {
  ExecutionFacets,
  ExecutionListPayload,
  ExecutionsAcrossPayload,
  ListedExecution,
} from '@/lib/domain/executions/execution-list-payload';
import { toFilterParameters, type ExecutionFilter } from '@/lib/domain/executions/execution-filter';
import { paths } from '@/lib/format/paths';
import { fetchJson } from './fetch-json';

/** Of which cluster a list is; null: of all of them. */
export type ListScope = string | null;

export type ExecutionRow = ListedExecution & { cluster: string };

/** What a request found out about one cluster besides its rows. Without sections there was nothing left to ask it. */
export type ClusterReading = ExecutionsAcrossPayload['data']['clusters'][number];

/** A page of executions in one shape, whether of one cluster or of all. */
export type ExecutionPage = {
  asOf: Date;
  /** Newest first. */
  rows: ExecutionRow[];
  next: string | null;
  readings: ClusterReading[];
  facets: ExecutionFacets;
  idMatch: ExecutionRow | null;
  /** How long the answer took, on which depends how often it may be asked for. */
  tookMs: number;
};

type PageRequest = {
  scope: ListScope;
  filter: ExecutionFilter;
  cursor: string | null;
  take: number;
  signal?: AbortSignal;
};

/** Asks for a page. Throws RequestError like fetchJson; a cluster that could not be read is said in its reading. */
export async function fetchExecutionPage(request: PageRequest): Promise<ExecutionPage> {
  const { scope, filter, cursor, take, signal } = request;
  const query = new URLSearchParams({
    ...toFilterParameters(filter),
    ...(cursor === null ? {} : { cursor }),
    take: String(take),
  });
  const beganAtMs = performance.now();
  const url = `/api${scope === null ? paths.allExecutions() : paths.executions(scope)}?${query}`;
  const page =
    scope === null
      ? pageAcross(
          await fetchJson(
            url,
            async () =>
              (await import('@/lib/domain/executions/execution-list-payload'))
                .executionsAcrossPayloadSchema,
            signal,
          ),
        )
      : pageOfCluster(
          await fetchJson(
            url,
            async () =>
              (await import('@/lib/domain/executions/execution-list-payload'))
                .executionListPayloadSchema,
            signal,
          ),
        );
  return { ...page, tookMs: performance.now() - beganAtMs };
}

/** Where all that passes a filter is streamed as a file. */
export function exportUrl(
  cluster: string,
  format: 'csv' | 'json',
  filter: ExecutionFilter,
): string {
  const query = new URLSearchParams({ ...toFilterParameters(filter), format });
  return `/api${paths.executions(cluster)}/export?${query}`;
}

/** True when the cluster was asked and its executions could not be read: its rows are missing, not absent. */
export function isUnread({ sections }: Pick<ClusterReading, 'sections'>): boolean {
  const { executions } = sections;
  return executions !== undefined && executions.status !== 'collected';
}

function pageAcross({ asOf, data }: ExecutionsAcrossPayload): Omit<ExecutionPage, 'tookMs'> {
  const { clusters, ...page } = data;
  return { asOf, ...page, readings: clusters, idMatch: null };
}

function pageOfCluster(payload: ExecutionListPayload): Omit<ExecutionPage, 'tookMs'> {
  const { asOf, cluster, sections, source, data } = payload;
  const { page, idMatch, newestKnownId, hidden, facets } = data;
  const withCluster = (row: ListedExecution) => ({ ...row, cluster });
  const { stoppedBy, searchedDownTo } = page ?? {};
  return {
    asOf,
    rows: page?.rows.map(withCluster) ?? [],
    next: page?.next ?? null,
    readings: [
      {
        name: cluster,
        source,
        sections,
        search: stoppedBy ? { stoppedBy, searchedDownTo: searchedDownTo ?? null } : null,
        newestKnownId,
        hidden,
      },
    ],
    facets,
    idMatch: idMatch && withCluster(idMatch),
  };
}
