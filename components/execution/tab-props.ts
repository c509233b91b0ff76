import type { ExecutionAddress } from '@/lib/domain/execution-address';
import type { ExecutionDetailPayload } from '@/lib/domain/execution-detail-payload';
import type { ExecutionHeader } from '@/lib/domain/execution-header';

/** What every part of the page knows of its execution. */
export type TabProps = {
  address: ExecutionAddress;
  payload: ExecutionDetailPayload;
  /** Null when it could not be read. */
  header: ExecutionHeader | null;
  /** It can still change, as far as anybody knows. */
  isOpen: boolean;
};
