import type { ExecutionEndings, ExecutionsData } from '@/lib/domain/executions/execution';

type Overrides = Partial<Omit<ExecutionsData, 'endings'>> & {
  endings?: Partial<ExecutionEndings>;
};

/** An empty catalog of which everything is known. */
export function buildExecutionsData({ endings, ...overrides }: Overrides = {}): ExecutionsData {
  return {
    open: [],
    recent: [],
    sinceExecutionId: null,
    hidden: null,
    ...overrides,
    endings: {
      ended: [],
      knownSinceAt: null,
      createdSinceAt: null,
      isBehind: false,
      oldestReadUntilAt: null,
      messageChecks: new Map(),
      ...endings,
    },
  };
}
