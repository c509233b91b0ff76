import { keepPreviousData, queryOptions, type QueryClient } from '@tanstack/react-query';
import type { ExecutionDetailPayload } from '@/lib/domain/executions/execution-detail-payload';
import { isOpenStatus } from '@/lib/domain/executions/execution-status';
import type { ExecutionAddress } from '@/lib/domain/executions/execution-address';
import type { SectionState } from '@/lib/domain/section';
import type { Source } from '@/lib/domain/source';
import { paths } from '@/lib/format/paths';
import type { Timing } from './freshness';
import { fetchJson, type LoadSchema } from './fetch-json';
import { keepLastGood } from './keep-last-good';
import { RequestError } from './request-error';

/** While an execution goes on, what is true now is asked for so often; its parts, which cost more, less so. */
const OPEN_PACE_MS = 5_000;
const PART_PACE_MS = 10_000;
/** A status can still be corrected after the end, and executions are purged. */
const ENDED_PACE_MS = 60_000;
const RETRY_MS = 5_000;
/** However long an answer takes, SQL Server works for this page at most a twentieth of the time. */
const REST_PER_WORK = 20;

type Envelope = Timing & {
  asOf: Date;
  cluster: string;
  source: Source | null;
  sections: Record<string, SectionState>;
  data: unknown;
};

/** An answer, and how long it took to get. */
export type Timed<Payload> = Payload & { tookMs: number };

/** Address of an execution's routes. */
export function executionUrl({ cluster, execution }: ExecutionAddress): string {
  return `/api${paths.execution(cluster, execution)}`;
}

/** What is true of an execution now. Asked for again and again while it can change, and now and then once it cannot. */
export const executionOptions = (address: ExecutionAddress) =>
  queryOptions({
    queryKey: keyOf(address, 'header'),
    queryFn: ({ client, queryKey, signal }) =>
      readTimed(
        executionUrl(address),
        async () =>
          (await import('@/lib/domain/executions/execution-detail-payload'))
            .executionDetailPayloadSchema,
        { client, queryKey, signal },
        'header',
      ),
    refetchInterval: ({ state }) => intervalOf(state, executionPaceMs(state.data)),
    refetchIntervalInBackground: false,
  });

/** How often what is true of an execution is asked for. */
export function executionPaceMs(payload: Timed<ExecutionDetailPayload> | undefined): number {
  const { header } = payload?.data ?? {};
  const isOver = header !== undefined && header !== null && !isOpenStatus(header.status);
  return isOver ? ENDED_PACE_MS : restAfter(payload?.tookMs ?? 0, OPEN_PACE_MS);
}

type Part = ExecutionAddress & {
  /** It can still change, so it is asked for again and again; and once more when it is over. */
  isOpen: boolean;
};

/** Errors of an execution, and how many messages of which type it has. */
export const executionErrorsOptions = (part: Part) =>
  partOptions(
    part,
    'messages/errors',
    async () =>
      (await import('@/lib/domain/executions/execution-detail-payload'))
        .executionErrorsPayloadSchema,
  );

/** What ran inside of an execution; `after` goes on behind a part that was too long for one chart. */
export const executablesOptions = (part: Part, after: string | null) =>
  partOptions(
    part,
    `executables${after === null ? '' : `?after=${after}`}`,
    async () =>
      (await import('@/lib/domain/executions/execution-detail-payload'))
        .executionExecutablesPayloadSchema,
  );

/** What the components of its data flows spent their time on. */
export const executionPhasesOptions = (part: Part) =>
  partOptions(
    part,
    'phases',
    async () =>
      (await import('@/lib/domain/executions/execution-detail-payload'))
        .executionPhasesPayloadSchema,
  );

/** What it was started with. It does not change. */
export const executionParametersOptions = (address: ExecutionAddress) =>
  partOptions(
    { ...address, isOpen: false },
    'parameters',
    async () =>
      (await import('@/lib/domain/executions/execution-detail-payload'))
        .executionParametersPayloadSchema,
  );

/** What is different from the last run that went well, `before` which execution to search on; null: this one. */
export const executionComparisonOptions = (address: ExecutionAddress, before: string | null) =>
  partOptions(
    { ...address, isOpen: false },
    `comparison${before === null ? '' : `?before=${before}`}`,
    async () =>
      (await import('@/lib/domain/executions/execution-detail-payload'))
        .executionComparisonPayloadSchema,
  );

/** A message whole. */
export const messageTextOptions = (address: ExecutionAddress, key: string) => ({
  ...partOptions(
    { ...address, isOpen: false },
    `messages/${key}`,
    async () =>
      (await import('@/lib/domain/executions/execution-detail-payload')).messageTextPayloadSchema,
  ),
  // Megabytes: once nobody looks at it, it goes.
  gcTime: 0,
});

/** What was around when a message was logged. */
export const messageContextOptions = (address: ExecutionAddress, key: string) =>
  partOptions(
    { ...address, isOpen: false },
    `context/${key}`,
    async () =>
      (await import('@/lib/domain/executions/execution-detail-payload'))
        .messageContextPayloadSchema,
  );

/**
 * The answer with the age at which it may no longer be believed: some rounds of asking for what still changes, never for
 * what does not.
 */
export function withPace<Payload extends Envelope>(payload: Payload, paceMs: number | null) {
  const rounds = payload.staleAfterMs / payload.pollIntervalMs;
  return paceMs === null
    ? { ...payload, staleAfterMs: Number.POSITIVE_INFINITY }
    : { ...payload, pollIntervalMs: paceMs, staleAfterMs: paceMs * rounds };
}

/** The same for a part of an execution. */
export function withPartPace<Payload extends Envelope>(payload: Timed<Payload>, isOpen: boolean) {
  return withPace(payload, isOpen ? restAfter(payload.tookMs, PART_PACE_MS) : null);
}

function partOptions<Payload extends Envelope>(
  { isOpen, ...address }: Part,
  path: string,
  loadSchema: LoadSchema<Payload>,
) {
  return queryOptions({
    queryKey: keyOf(address, path, isOpen),
    queryFn: ({ client, queryKey, signal }) =>
      readTimed(`${executionUrl(address)}/${path}`, loadSchema, { client, queryKey, signal }),
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: isOpen,
    refetchInterval: ({ state }) =>
      intervalOf(state, isOpen ? restAfter(state.data?.tookMs ?? 0, PART_PACE_MS) : null),
    refetchIntervalInBackground: false,
  });
}

function keyOf({ cluster, execution }: ExecutionAddress, ...part: (string | boolean)[]) {
  return ['execution', cluster, execution, ...part];
}

type ReadContext = { client: QueryClient; queryKey: readonly unknown[]; signal: AbortSignal };

async function readTimed<Payload extends Envelope>(
  url: string,
  loadSchema: LoadSchema<Payload>,
  { client, queryKey, signal }: ReadContext,
  essential?: string,
): Promise<Timed<Payload>> {
  const beganAtMs = performance.now();
  const payload = await fetchJson(url, loadSchema, signal);
  const timed = { ...payload, tookMs: performance.now() - beganAtMs };
  return keepLastGood(client.getQueryData<Timed<Payload>>(queryKey), timed, essential);
}

type ReadState = { error: Error | null; data: Envelope | undefined };

/** What could not be read is asked for again soon; what is not there, never. */
function intervalOf({ error, data }: ReadState, paceMs: number | null): number | false {
  if (error) return isFinal(error) ? false : RETRY_MS;
  const hasFailed = Object.values(data?.sections ?? {}).some(({ status }) => status === 'failed');
  if (hasFailed) return Math.min(paceMs ?? PART_PACE_MS, PART_PACE_MS);
  return paceMs ?? false;
}

/** Asking again would change nothing. */
function isFinal(error: Error): boolean {
  return error instanceof RequestError && (error.status === 404 || error.status === 400);
}

function restAfter(tookMs: number, paceMs: number): number {
  return Math.max(paceMs, tookMs * REST_PER_WORK);
}
