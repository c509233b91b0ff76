import 'server-only';
import { readComparison, type RunParts } from '@/lib/collect/on-demand/on-demand-comparison';
import { buildGantt } from '@/lib/domain/executions/build-gantt';
import type { ExecutionAddress } from '@/lib/domain/executions/execution-address';
import {
  compareDurations,
  compareParameters,
  findNewErrors,
} from '@/lib/domain/executions/execution-comparison';
import type { ExecutionComparisonPayload } from '@/lib/domain/executions/execution-detail-payload';
import { sectionState, type Section, type SectionState } from '@/lib/domain/section';
import { requireCluster } from '@/lib/services/require-cluster';
import { readPlaceOf } from '@/lib/services/visible-clusters';
import { dataOf, viewReading } from './view-reading';

/**
 * What is different from the last run of the same package that went well: durations, parameters, errors. The search goes
 * down from `before`, or else from the execution itself. Throws AppError `notFound` and `busy`.
 */
export async function getExecutionComparison(
  { cluster, execution: executionId, before }: ExecutionAddress & { before?: string | undefined },
  signal?: AbortSignal,
): Promise<ExecutionComparisonPayload> {
  const state = requireCluster(cluster);
  const read = await readComparison(
    readPlaceOf(cluster),
    { executionId, before: below(executionId, before) },
    signal,
  );
  const now = new Date();
  const { value, sqlClock, envelope } = viewReading(read, ['baseline'], {
    state,
    executionId,
    now,
  });
  const baseline = dataOf(value?.baseline);
  const parts = value?.parts ?? null;
  const gantts = parts && both(parts, (part) => ganttOf(part, sqlClock ?? now));
  const parameters = parts && both(parts, (part) => dataOf(part.parameters)?.rows ?? null);
  const errors = parts && both(parts, (part) => dataOf(part.errors)?.rows ?? null);
  return {
    ...envelope,
    sections: { ...envelope.sections, ...(parts ? statesOf(parts) : {}) },
    data: {
      baseline: baseline?.header ?? null,
      searchedDownToId: baseline?.searchedDownToId ?? null,
      durations: gantts && compareDurations(gantts.current, gantts.baseline),
      parameters: parameters && compareParameters(parameters.current, parameters.baseline),
      newErrors: errors && findNewErrors(errors.current, errors.baseline),
      isTruncated: parts ? isTruncated(parts.current) || isTruncated(parts.baseline) : false,
    },
  };
}

/** Only what came before it is a baseline. */
function below(executionId: string, before: string | undefined): string {
  return before !== undefined && BigInt(before) < BigInt(executionId) ? before : executionId;
}

type Both<Value> = { current: Value; baseline: Value };

/** Both or nothing: there is no comparing with what is not known. */
function both<Value>(
  parts: Both<RunParts>,
  read: (part: RunParts) => Value | null,
): Both<Value> | null {
  const [current, baseline] = [read(parts.current), read(parts.baseline)];
  return current === null || baseline === null ? null : { current, baseline };
}

function ganttOf({ statistics }: RunParts, now: Date) {
  const found = dataOf(statistics);
  return found && buildGantt({ statistics: found.statistics, isExecutionOpen: false, now });
}

function isTruncated({ statistics, parameters, errors }: RunParts): boolean {
  return [statistics, parameters, errors].some(
    (section) => dataOf<{ isTruncated: boolean }>(section)?.isTruncated,
  );
}

/** Of each part the worse of the two runs. */
function statesOf({ current, baseline }: Both<RunParts>): Record<string, SectionState> {
  const worse = (left: Section<unknown>, right: Section<unknown>) =>
    sectionState(left.status === 'collected' ? right : left);
  return {
    durations: worse(current.statistics, baseline.statistics),
    parameters: worse(current.parameters, baseline.parameters),
    errors: worse(current.errors, baseline.errors),
  };
}
