import type { Execution } from './execution';
import type { KeyRange } from './execution-cursor';
import type { ExecutionSearch } from './execution-list-payload';
import type { ScaleOutFlag } from './scale-out-flag';

/** An execution with what only a list shows. */
export type PagedExecution = Execution & {
  environmentFolderName: string | null;
  environmentName: string | null;
  scaleOut: ScaleOutFlag;
  /** Null outside of Scale Out, and where internal.executions may not be read. */
  jobId: string | null;
};

/** A page as it was read, newest first. */
export type ExecutionPage = {
  executions: PagedExecution[];
  search: ExecutionSearch;
  /** Where to go on; null when nothing is left. */
  next: KeyRange | null;
};
