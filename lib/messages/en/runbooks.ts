import type { RunbookId } from '@/lib/domain/runbook';
import type { RUNBOOKS } from '@/lib/runbooks/catalog';
import { certificateChange } from './runbooks/certificate-change';
import { certificateStoreDenied } from './runbooks/certificate-store-denied';
import { connection } from './runbooks/connection';
import { executionDoesNotStart } from './runbooks/execution-does-not-start';
import { highAvailability } from './runbooks/high-availability';
import { leaseAndTimeouts } from './runbooks/lease-and-timeouts';
import { masterUnavailable } from './runbooks/master-unavailable';
import { noEndpointListening } from './runbooks/no-endpoint-listening';
import { noMessages } from './runbooks/no-messages';
import { noSecureChannel } from './runbooks/no-secure-channel';
import { permissions } from './runbooks/permissions';
import { requestError } from './runbooks/request-error';
import { requestForbidden } from './runbooks/request-forbidden';
import type { RunbookWords } from './runbooks/runbook-words';
import { unhelpfulMessages } from './runbooks/unhelpful-messages';
import { untrustedMasterCertificate } from './runbooks/untrusted-master-certificate';
import { workerUnavailable } from './runbooks/worker-unavailable';

/** All words of all runbooks. */
export const runbooks = {
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
} as const satisfies { [Id in RunbookId]: RunbookWords<(typeof RUNBOOKS)[Id]> };
