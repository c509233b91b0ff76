import type { FaultName } from '../faults';
import type { World } from '../simulation/world';
import { SqlError, type ResultSet, type SqlBatch } from '../tds/tds-server';
import type { Answer } from './answer';
import { alwaysOnAnswers } from './always-on-answers';
import { availabilityAnswers } from './availability-answers';
import { availabilityStateAnswers } from './availability-state-answers';
import { eventMessageAnswers } from './event-message-answers';
import { executionHeaderAnswers } from './execution-header-answers';
import { executionPartAnswers } from './execution-part-answers';
import { executionPageAnswers } from './execution-page-answers';
import { executionAnswers } from './execution-answers';
import { failoverClusterAnswers } from './failover-cluster-answers';
import { instanceAnswers } from './instance-answers';
import { DATABASE } from './instance';
import { jobTaskAnswers } from './job-task-answers';
import { probeAnswers } from './probe-answers';
import { propertyAnswers } from './property-answers';
import { effectiveRights, maySelect, seesStates, statedRights, type Rights } from './rights';
import {
  findTaggedStatements,
  objectsReadBy,
  readsServerState,
  variablesOf,
  type TaggedStatement,
} from './tagged-statements';
import { taskAnswers } from './task-answers';
import { workerAnswers } from './worker-answers';

/** By the name in the query's tag. */
const ANSWERS: Record<string, Answer> = {
  ...instanceAnswers,
  ...probeAnswers,
  ...propertyAnswers,
  ...workerAnswers,
  ...executionAnswers,
  ...executionPageAnswers,
  ...executionHeaderAnswers,
  ...executionPartAnswers,
  ...eventMessageAnswers,
  ...jobTaskAnswers,
  ...taskAnswers,
  ...alwaysOnAnswers,
  ...availabilityAnswers,
  ...availabilityStateAnswers,
  ...failoverClusterAnswers,
};

export type Instance = {
  world: World;
  nowMs: number;
  userName: string;
  rights: Rights;
  faults: ReadonlySet<FaultName>;
};

/**
 * One result set for each tagged statement, in order, as of the world's present. Throws the SqlError that SQL Server
 * would raise: unknown statement (208), undeclared parameter (137), denied object (229), and the faults that are on.
 */
export function answerBatch(batch: SqlBatch, instance: Instance): ResultSet[] {
  const statements = findTaggedStatements(batch.text);
  if (!statements) throw unknownStatement(batch.procedure ?? batch.text.slice(0, 60));
  return statements.map((statement) => answerStatement(statement, batch, instance));
}

function answerStatement(
  { name, text }: TaggedStatement,
  { parameters }: SqlBatch,
  instance: Instance,
): ResultSet {
  const answer = Object.hasOwn(ANSWERS, name) ? ANSWERS[name] : undefined;
  if (!answer) throw unknownStatement(name);
  const undeclared = variablesOf(text).find((variable) => !Object.hasOwn(parameters, variable));
  if (undeclared !== undefined) throw undeclaredVariable(undeclared);
  const rights = effectiveRights(instance.rights, instance.faults);
  const objects = objectsReadBy(text);
  if (objects.length > 0) throwContention(instance.faults);
  const denied = objects.find((object) => !maySelect(rights, object));
  if (denied !== undefined) throw permissionDenied(denied);
  if (readsServerState(text) && !seesStates(rights)) throw serverStateDenied();
  const question = {
    ...instance,
    rights,
    statedRights: statedRights(instance.rights, instance.faults),
    text,
    parameters,
  };
  return {
    columns: Object.entries(answer.columns).map(([column, type]) => ({ name: column, type })),
    rows: answer.rows(question),
  };
}

function throwContention(faults: ReadonlySet<FaultName>): void {
  if (faults.has('lock-timeout')) {
    throw new SqlError('Lock request time out period exceeded.', { number: 1_222, state: 51 });
  }
  if (faults.has('deadlock')) {
    const message =
      'Transaction (Process ID 51) was deadlocked on lock resources with another process and ' +
      'has been chosen as the deadlock victim. Rerun the transaction.';
    throw new SqlError(message, { number: 1_205, severity: 13 });
  }
}

function permissionDenied(object: string): SqlError {
  const [schema, name] = object.split('.');
  const message = `The SELECT permission was denied on the object '${name}', database '${DATABASE}', schema '${schema}'.`;
  return new SqlError(message, { number: 229, severity: 14 });
}

function serverStateDenied(): SqlError {
  const message =
    "VIEW SERVER PERFORMANCE STATE permission was denied on object 'server', database 'master'.";
  return new SqlError(message, { number: 300, severity: 14 });
}

function unknownStatement(name: string): SqlError {
  return new SqlError(`Invalid object name '${name}': the simulation has no answer to it.`, {
    number: 208,
  });
}

function undeclaredVariable(name: string): SqlError {
  const message = `Must declare the scalar variable "@${name}".`;
  return new SqlError(message, { number: 137, severity: 15, state: 2 });
}
