import type {
  AcknowledgementRequest,
  ChangedAnomalyPayload,
  CommentRequest,
  WithdrawalRequest,
} from '@/lib/domain/anomalies/anomaly-changes';
import { sendJson } from './fetch-json';

const loadChangedAnomalyPayloadSchema = async () =>
  (await import('@/lib/domain/anomalies/anomaly-changes')).changedAnomalyPayloadSchema;

const urlOf = (anomalyId: string, what: string) =>
  `/api/anomalies/${encodeURIComponent(anomalyId)}/${what}`;

/** Says that somebody knows of an anomaly. Throws RequestError. */
export function acknowledge(
  anomalyId: string,
  request: AcknowledgementRequest,
): Promise<ChangedAnomalyPayload> {
  const url = urlOf(anomalyId, 'acknowledgement');
  return sendJson('POST', url, request, loadChangedAnomalyPayloadSchema);
}

/** Ends an acknowledgement before its time. Throws RequestError. */
export function withdraw(
  anomalyId: string,
  request: WithdrawalRequest,
): Promise<ChangedAnomalyPayload> {
  const url = urlOf(anomalyId, 'acknowledgement');
  return sendJson('DELETE', url, request, loadChangedAnomalyPayloadSchema);
}

/** Adds a comment. Throws RequestError. */
export function comment(
  anomalyId: string,
  request: CommentRequest,
): Promise<ChangedAnomalyPayload> {
  return sendJson('POST', urlOf(anomalyId, 'comments'), request, loadChangedAnomalyPayloadSchema);
}
