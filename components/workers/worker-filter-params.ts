import { parseAsString, parseAsStringLiteral } from 'nuqs/server';
import { HEARTBEAT_STATES } from '@/lib/domain/workers/heartbeat-state';
import { ENABLEMENTS } from './worker-filter';

export const WORKER_VIEWS = ['board', 'table'] as const;

/** How the address of the workers page says what is shown; a value that it does not know counts as not given. */
export const workerFilterParams = {
  view: parseAsStringLiteral(WORKER_VIEWS).withDefault('board'),
  state: parseAsStringLiteral(HEARTBEAT_STATES),
  enabled: parseAsStringLiteral(ENABLEMENTS),
  tag: parseAsString,
  text: parseAsString.withDefault(''),
};
