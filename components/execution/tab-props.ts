import type { ExecutionAddress } from '@/lib/domain/executions/execution-address';
import type { ExecutionDetailPayload } from '@/lib/domain/executions/execution-detail-payload';
import type { ExecutionHeader } from '@/lib/domain/executions/execution-header';

/** What every part of the page knows of its execution. */
export type TabProps = {
  address: ExecutionAddress;
  payload: ExecutionDetailPayload;
  /** Null when it could not be read. */
  header: ExecutionHeader | null;
  /** It can still change, as far as anybody knows. */
  isOpen: boolean;
};
