import { pino } from 'pino';
import { logLevel } from './log-level';
import { processSingleton } from './process-singleton';

/** The process's log: JSON lines on standard output. */
export const log = processSingleton('log', () =>
  pino({ level: logLevel(), base: undefined, timestamp: pino.stdTimeFunctions.isoTime }),
);
