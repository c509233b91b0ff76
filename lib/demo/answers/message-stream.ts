import { executionOf, executionsById } from '../simulation/execution-catalog';
import {
  messageAt,
  messageCountOf,
  messageTypeAt,
  placeOfMessageGuid,
  placeOfMessageId,
  type SimulatedMessage,
} from '../simulation/execution-messages';
import type { SimulatedExecution } from '../simulation/world';
import type { Question } from './answer';
import { integerParameter, textParameter } from './parameters';
import { seesExecutions } from './rights';
import { serverTicks } from './server-ticks';

const NO_GUID = '00000000-0000-0000-0000-000000000000';
const INDEX_DIGITS = 12;

type Key = { ticks: bigint; guid: string; id: bigint };

/** The messages of an execution so far, in the order of the stream, each made when it is asked for. */
export type MessageStream = {
  execution: SimulatedExecution;
  count: number;
  at: (index: number) => SimulatedMessage;
  typeCodeAt: (index: number) => number;
  /** Index of the first message beyond a key in a direction; -1 or `count` when there is none. */
  indexBeyond: (key: Key, step: 1 | -1) => number;
  isAt: (message: SimulatedMessage, key: Key) => boolean;
};

/** The execution that is asked for; undefined when it is not there or may not be seen. */
export function executionAskedFor(question: Question): SimulatedExecution | undefined {
  const id = integerParameter(question, 'execution_id');
  if (id === null || !seesExecutions(question.rights)) return undefined;
  return executionsById(question.world, [id])[0];
}

export function streamOf(question: Question): MessageStream | null {
  const execution = executionAskedFor(question);
  return execution ? streamOfExecution(question, execution) : null;
}

/** The message that context is asked for, by id or by guid. */
export function findMessage(question: Question): SimulatedMessage | null {
  const { world, nowMs, rights } = question;
  const guid = textParameter(question, 'message_guid');
  const id = integerParameter(question, 'message_id');
  if (!seesExecutions(rights) || (guid === null && id === null)) return null;
  const { ordinal, index } = guid === null ? placeOfMessageId(id ?? 0n) : placeOfMessageGuid(guid);
  const execution = executionOf(world, ordinal);
  if (!execution || !(index >= 0 && index < messageCountOf(world, execution, nowMs))) return null;
  const message = messageAt(world, execution, index, nowMs);
  const isAskedFor = guid === null ? message.id === id : message.guid === guid.toUpperCase();
  return isAskedFor ? message : null;
}

function streamOfExecution(question: Question, execution: SimulatedExecution): MessageStream {
  const { world, nowMs } = question;
  const count = messageCountOf(world, execution, nowMs);
  const at = (index: number) => messageAt(world, execution, index, nowMs);
  const compareTo = (message: SimulatedMessage, key: Key) =>
    compareKeys(
      {
        ticks: serverTicks(question, message.ticks),
        guid: message.guid ?? NO_GUID,
        id: message.id ?? -1n,
      },
      key,
    );
  return {
    execution,
    count,
    at,
    typeCodeAt: (index) => messageTypeAt(world, execution, index),
    isAt: (message, key) => compareTo(message, key) === 0,
    indexBeyond: (key, step) => {
      // How many come before the key, and at it when the way is forward.
      let low = 0;
      let high = count;
      while (low < high) {
        const middle = Math.floor((low + high) / 2);
        const order = compareTo(at(middle), key);
        if (order < 0 || (order === 0 && step === 1)) low = middle + 1;
        else high = middle;
      }
      return step === 1 ? low : low - 1;
    },
  };
}

/** SQL Server compares a uniqueidentifier by its last six bytes first, which are the index here. */
function compareKeys(left: Key, right: Key): number {
  if (left.ticks !== right.ticks) return left.ticks < right.ticks ? -1 : 1;
  const [a, b] = [left.guid, right.guid].map((guid) => guid.slice(-INDEX_DIGITS).toUpperCase());
  if (a !== b) return (a ?? '') < (b ?? '') ? -1 : 1;
  if (left.id === right.id) return 0;
  return left.id < right.id ? -1 : 1;
}
