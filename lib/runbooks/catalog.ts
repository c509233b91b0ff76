import type { RunbookId } from '@/lib/domain/runbook';
import { certificateChange } from './certificate-change';
import { certificateStoreDenied } from './certificate-store-denied';
import { connection } from './connection';
import type { Runbook } from './define-runbook';
import { executionDoesNotStart } from './execution-does-not-start';
import { highAvailability } from './high-availability';
import { leaseAndTimeouts } from './lease-and-timeouts';
import { masterUnavailable } from './master-unavailable';
import { noEndpointListening } from './no-endpoint-listening';
import { noMessages } from './no-messages';
import { noSecureChannel } from './no-secure-channel';
import { permissions } from './permissions';
import { requestError } from './request-error';
import { requestForbidden } from './request-forbidden';
import { unhelpfulMessages } from './unhelpful-messages';
import { untrustedMasterCertificate } from './untrusted-master-certificate';
import { workerUnavailable } from './worker-unavailable';

/** Every runbook by its id. */
export const RUNBOOKS = {
  'master-unavailable': masterUnavailable,
  'worker-unavailable': workerUnavailable,
  'no-endpoint-listening': noEndpointListening,
  'untrusted-master-certificate': untrustedMasterCertificate,
  'no-secure-channel': noSecureChannel,
  'request-forbidden': requestForbidden,
  'request-error': requestError,
  'certificate-store-denied': certificateStoreDenied,
  'execution-does-not-start': executionDoesNotStart,
  'no-messages': noMessages,
  'unhelpful-messages': unhelpfulMessages,
  'certificate-change': certificateChange,
  'high-availability': highAvailability,
  'lease-and-timeouts': leaseAndTimeouts,
  permissions,
  connection,
} as const satisfies { [Id in RunbookId]: Runbook & { id: Id } };

/** A runbook without its exact ids, for whoever goes through all of them. */
export function runbookOf(id: RunbookId): Runbook {
  return RUNBOOKS[id];
}
