import type { ExecutionParameter } from '@/lib/domain/executions/execution-parameter';

const LEVEL_PARAMETER = 'LOGGING_LEVEL';

const NAMES = {
  0: 'none',
  1: 'basic',
  2: 'performance',
  3: 'verbose',
  4: 'runtimeLineage',
  100: 'customized',
} as const;

export type LoggingLevel = { code: number; name: (typeof NAMES)[keyof typeof NAMES] | null };

/** How much an execution was told to log; null when its parameters do not say. */
export function loggingLevelOf(
  parameters: readonly ExecutionParameter[] | null | undefined,
): LoggingLevel | null {
  const value = parameters?.find(
    ({ scope, name }) => scope === 'system' && name === LEVEL_PARAMETER,
  )?.value;
  if (value === null || value === undefined || !/^\d{1,9}$/.test(value)) return null;
  const code = Number(value);
  return { code, name: (NAMES as Record<number, LoggingLevel['name']>)[code] ?? null };
}

/** Phases of data flows are logged by these levels; of a customized one nobody here knows. */
export function logsPhases({ name }: LoggingLevel): boolean | null {
  if (name === 'customized' || name === null) return null;
  return name === 'performance' || name === 'verbose' || name === 'runtimeLineage';
}
