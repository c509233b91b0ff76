import { eventMessageErrors } from '@/lib/ssisdb/queries/event-messages';
import { executionsBelow, idOf } from '../simulation/execution-catalog';
import { logsPhases } from '../simulation/execution-values';
import { jobIdOf } from '../simulation/job-ids';
import type { SimulatedExecution } from '../simulation/world';
import type { Instance } from './answer-batch';
import { askRows } from './ask';

const NO_GUID = '00000000-0000-0000-0000-000000000000';

/** From the first message on, of every type, whole up to a length. */
const WHOLE_STREAM = {
  length: 200,
  after_time: '0001-01-01 00:00:00.0000000 +00:00',
  before_time: '9999-12-31 23:59:59.9999999 +00:00',
  key_guid: NO_GUID,
  key_id: -1n,
  any_type: 1,
  count_up_to: 1_000,
  after_statistics_id: -1n,
};

/** The newest execution that is as wanted. Throws when there is none. */
export function findExecution(
  { world }: Pick<Instance, 'world'>,
  isWanted: (execution: SimulatedExecution) => boolean,
): SimulatedExecution {
  for (const execution of executionsBelow(world, BigInt(world.nextOrdinal) + 1n, 0n)) {
    if (isWanted(execution)) return execution;
  }
  throw new Error('no such execution in this world');
}

/** Parameters with which every query on the parts of an execution finds something: one that failed, and logged phases. */
export function detailValues(instance: Instance): Record<string, unknown> {
  const { world } = instance;
  const execution = findExecution(
    instance,
    (one) =>
      one.plan.result === 'failed' &&
      one.endedAtMs !== null &&
      one.processId === null &&
      logsPhases(world, one),
  );
  const values = { ...WHOLE_STREAM, execution_id: idOf(world, execution.ordinal) };
  const onServer = findExecution(
    instance,
    (one) => one.plan.result === 'failed' && one.processId !== null,
  );
  const firstErrorOf = ({ ordinal }: SimulatedExecution) =>
    askRows(eventMessageErrors, instance, { ...values, execution_id: idOf(world, ordinal) })[0];
  const error = firstErrorOf(execution);
  return {
    ...values,
    job: jobIdOf(world, execution.ordinal),
    at_time: error?.['message_time_text'],
    at_guid: error?.['event_message_guid'],
    at_id: -1n,
    message_guid: error?.['event_message_guid'],
    message_id: firstErrorOf(onServer)?.['event_message_id'],
  };
}
