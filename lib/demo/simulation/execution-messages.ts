import { logSpanOf } from './log-span';
import {
  CONNECTION_ERROR,
  HOSTILE_TEXT,
  HUGE_TEXT,
  plainText,
  type SimulatedText,
} from './message-texts';
import { guidOf, randomBetween } from './seeded-random';
import type { SimulatedExecution, World } from './world';

/** The package that logs at level Verbose, and the one whose errors are enormous. */
export const VERBOSE_PACKAGE = 'ArchiveMovements.dtsx';
export const VERBOSE_COUNT = 100_000;
export const ENORMOUS_PACKAGE = 'SendReminders.dtsx';

/** SQL Server's unit of time: 100 ns. */
const TICKS_PER_MS = 10_000n;
/** Messages that come in one go have one time. */
const SAME_TIME_COUNT = 3;
const ENDING_COUNT = 3;
const ORDINAL_DIGITS = 8;
const INDEX_DIGITS = 12;
const IDS_PER_EXECUTION = 1_000_000n;

export type SimulatedMessage = {
  index: number;
  /** 100 ns since 1970. */
  ticks: bigint;
  /** Set outside of Scale Out, where `guid` is not (ssisdb.md 0.2). */
  id: bigint | null;
  guid: string | null;
  typeCode: number;
  sourceTypeCode: number | null;
  text: SimulatedText | null;
  /** Null for what procedures log: nothing but the message. */
  event: {
    name: string | null;
    sourceName: string | null;
    subcomponentName: string | null;
    packagePath: string | null;
    executionPath: string | null;
    threadId: number | null;
    code: number | null;
  } | null;
};

/** Which message of which execution an id belongs to, if to any. */
export function placeOfMessageId(id: bigint): { ordinal: number; index: number } {
  return { ordinal: Number(id / IDS_PER_EXECUTION) - 1, index: Number(id % IDS_PER_EXECUTION) };
}

/** The same of a guid, which begins with the ordinal and ends with the index. */
export function placeOfMessageGuid(guid: string): { ordinal: number; index: number } {
  return {
    ordinal: Number.parseInt(guid.slice(0, ORDINAL_DIGITS), 16),
    index: Number.parseInt(guid.slice(-INDEX_DIGITS), 16),
  };
}

function messageGuidOf({ seed }: World, ordinal: number, index: number): string {
  const digits = (value: number, count: number) =>
    value.toString(16).toUpperCase().padStart(count, '0');
  const middle = guidOf(seed, 'message', ordinal).slice(ORDINAL_DIGITS, -INDEX_DIGITS);
  return digits(ordinal, ORDINAL_DIGITS) + middle + digits(index, INDEX_DIGITS);
}

/** How many messages an execution has logged so far. */
export function messageCountOf(world: World, execution: SimulatedExecution, nowMs: number): number {
  const span = logSpanOf(execution, nowMs);
  if (!span || execution.plan.losesMessages) return 0;
  const planned = plannedCountOf(world, execution);
  if (span.isOver) return planned;
  const share = (span.untilMs - span.startMs) / (span.endMs - span.startMs);
  // How it ends is not known before the end.
  return Math.max(1, Math.min(planned - ENDING_COUNT, Math.floor(share * planned)));
}

/** The message at an index: made from it alone, so that a hundred thousand of them need no memory. */
export function messageAt(
  world: World,
  execution: SimulatedExecution,
  index: number,
  nowMs: number,
): SimulatedMessage {
  const { ordinal, processId } = execution;
  const isFromWorker = processId === null && index > 0;
  return {
    index,
    ticks: ticksOf(world, execution, index, nowMs),
    id: isFromWorker ? null : BigInt(ordinal + 1) * IDS_PER_EXECUTION + BigInt(index),
    guid: isFromWorker ? messageGuidOf(world, ordinal, index) : null,
    ...contentOf(world, execution, index),
  };
}

/** The type alone, which costs a fraction of the whole message. */
export function messageTypeAt(world: World, execution: SimulatedExecution, index: number): number {
  return contentOf(world, execution, index).typeCode;
}

function ticksOf(
  world: World,
  execution: SimulatedExecution,
  index: number,
  nowMs: number,
): bigint {
  const span = logSpanOf(execution, nowMs);
  if (!span) return 0n;
  const step = BigInt(index - (index % SAME_TIME_COUNT));
  const planned = BigInt(plannedCountOf(world, execution));
  const durationTicks = BigInt(Math.round(span.endMs - span.startMs)) * TICKS_PER_MS;
  return BigInt(Math.round(span.startMs)) * TICKS_PER_MS + (step * durationTicks) / planned;
}

function plannedCountOf({ seed }: World, { ordinal, plan }: SimulatedExecution): number {
  if (plan.package.name === VERBOSE_PACKAGE) return VERBOSE_COUNT;
  return randomBetween([60, 400], seed, 'messages', ordinal);
}

type Content = Pick<SimulatedMessage, 'typeCode' | 'sourceTypeCode' | 'text' | 'event'>;

function contentOf(world: World, execution: SimulatedExecution, index: number): Content {
  const { plan } = execution;
  if (index === 0) {
    const text = plainText('The execution was handed over.');
    return { typeCode: 70, sourceTypeCode: 10, text, event: null };
  }
  const toEnd = plannedCountOf(world, execution) - 1 - index;
  if (plan.result === 'failed' && toEnd < ENDING_COUNT) return failure(execution, toEnd);
  const title = `${plan.package.name.replace('.dtsx', '')}:`;
  if (index === 4) return inTask(110, 40, plainText(`${title} ${HOSTILE_TEXT}`), 'OnWarning');
  if (index % 41 === 7) return inTask(77, 99, plainText(`${title} a type from the future`), null);
  if (index % 53 === 9) return inTask(70, null, null, null);
  if (index % 29 === 5) {
    return inTask(110, 60, plainText(`${title} 12 rows were redirected.`), 'OnWarning');
  }
  switch (index % 5) {
    case 0:
      return inTask(30, 30, plainText(`${title} step ${index} begins.`), 'OnPreExecute');
    case 1:
      return inTask(40, 30, plainText(`${title} step ${index - 1} is done.`), 'OnPostExecute');
    case 2:
      return inTask(60, 60, plainText(`${title} ${index % 100} % complete.`), 'OnProgress');
    default:
      return inTask(70, 40, plainText(`${title} ${index * 37} rows were read.`), 'OnInformation');
  }
}

/** Two errors and the failed task; the second error is the enormous one where there is one. */
function failure({ plan }: SimulatedExecution, toEnd: number): Content {
  if (toEnd === 0) {
    return inTask(130, 30, plainText('For each file failed.'), 'OnTaskFailed');
  }
  const isEnormous = plan.package.name === ENORMOUS_PACKAGE && toEnd === 1;
  const text = isEnormous ? HUGE_TEXT : plainText(CONNECTION_ERROR);
  return inTask(120, 60, text, 'OnError', isEnormous ? -1_071_607_685 : -1_071_611_876);
}

function inTask(
  typeCode: number,
  sourceTypeCode: number | null,
  text: SimulatedText | null,
  name: string | null,
  code: number | null = null,
): Content {
  return {
    typeCode,
    sourceTypeCode,
    text,
    event: {
      name,
      sourceName: sourceTypeCode === null ? null : 'Load file',
      subcomponentName: sourceTypeCode === 60 ? 'Warehouse table' : null,
      packagePath: '\\Package\\For each file\\Load file',
      executionPath: '\\Package\\For each file[1]\\Load file',
      threadId: 4_711,
      code,
    },
  };
}
