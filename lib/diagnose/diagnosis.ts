import type { RunbookId } from '@/lib/domain/runbook';
import type { LogEncoding } from './detect-encoding';
import type { Endpoint } from './read-endpoint';
import type { LogTime } from './read-log-time';

/** Larger logs are refused, in the browser as on the server. */
export const MAX_LOG_BYTES = 50 * 1024 * 1024;

/** Every occurrence of the exceptions of one runbook, in the order of the log. */
export type DiagnosisGroup = {
  runbook: RunbookId;
  count: number;
  /** Time of the first and of the last occurrence in the log; null when no date stands before it. */
  first: LogTime | null;
  last: LogTime | null;
  /** Start of the first occurrence, at most a few hundred characters. */
  sample: string;
  /** What the messages call the master; the first few different ones. */
  endpoints: Endpoint[];
  /** Certificate thumbprints in the messages, upper case; the first few different ones. */
  thumbprints: string[];
};

/** An exception that no runbook is written for, or not without words that this log lacks. */
export type UnknownException = {
  type: string;
  count: number;
  /** Runbooks that the type may belong to when nothing in the message tells which. */
  candidates: RunbookId[];
};

/** What a log says. `noMatch` is no proof of health: a log that is silent may be the wrong one. */
export type Diagnosis = {
  outcome: 'matched' | 'noMatch' | 'empty' | 'notText';
  encoding: LogEncoding | null;
  groups: DiagnosisGroup[];
  unknown: UnknownException[];
  /** Occurrences of further unknown types, beyond those that are listed. */
  unlistedCount: number;
};
