import type { componentPhases } from '@/lib/ssisdb/queries/component-phases';
import type { executables, executableStatistics } from '@/lib/ssisdb/queries/executable-statistics';
import type { executionParameters } from '@/lib/ssisdb/queries/execution-parameters';
import { phasesOf, type SimulatedPhase } from '../simulation/data-flow-phases';
import { parametersOf } from '../simulation/execution-values';
import { executablesOf, runsOf } from '../simulation/package-runs';
import { sqlType } from '../tds/sql-types';
import { defineAnswer, type Question } from './answer';
import { executionAskedFor } from './message-stream';
import { integerParameter, takeParameter } from './parameters';
import { serverInstant } from './server-clock';

function statisticRows(question: Question) {
  const execution = executionAskedFor(question);
  const after = integerParameter(question, 'after_statistics_id') ?? -1n;
  if (!execution) return [];
  return runsOf(question.world, execution, question.nowMs)
    .filter(({ id }) => id > after)
    .slice(0, takeParameter(question))
    .map((run) => ({
      statistics_id: run.id,
      executable_id: run.executable.id,
      start_time: serverInstant(question, run.startMs),
      end_time: serverInstant(question, run.endMs),
      execution_duration: run.endMs === null ? null : run.endMs - run.startMs,
      execution_result: run.resultCode,
      execution_path: run.executionPath,
      execution_value: run.executable.isDataFlow && run.endMs !== null ? '4711 rows' : null,
    }));
}

function executableRows(question: Question) {
  const execution = executionAskedFor(question);
  if (!execution) return [];
  const begun = new Set(
    runsOf(question.world, execution, question.nowMs).map(({ executable }) => executable.id),
  );
  return executablesOf(execution)
    .filter(({ id }) => begun.has(id))
    .slice(0, takeParameter(question))
    .map(({ id, name, packagePath }) => ({
      executable_id: id,
      executable_name: name,
      package_name: execution.plan.package.name,
      package_path: packagePath,
    }));
}

function phaseRows(question: Question) {
  const execution = executionAskedFor(question);
  if (!execution) return [];
  const { rights } = question;
  const row = (phase: SimulatedPhase, id: bigint, fromMs: number, toMs: number | null) => ({
    phase_stats_id: id,
    package_name: execution.plan.package.name,
    task_name: phase.taskName,
    subcomponent_name: phase.componentName,
    phase: phase.phase,
    start_time: serverInstant(question, fromMs),
    end_time: serverInstant(question, toMs),
    execution_path: phase.executionPath,
  });
  // The view's own error: a member of ssis_logreader sees each pair the other way round as well (ssisdb.md 1.10).
  const seesMirrored = rights.roles.includes('ssis_logreader') && !rights.isSysadmin;
  return phasesOf(question.world, execution, question.nowMs)
    .flatMap((phase) => {
      const { id, startMs, endMs } = phase;
      const pair = row(phase, id, startMs, endMs);
      return seesMirrored && endMs !== null ? [pair, row(phase, id + 1n, endMs, startMs)] : [pair];
    })
    .slice(0, takeParameter(question));
}

function parameterRows(question: Question) {
  const execution = executionAskedFor(question);
  if (!execution) return [];
  return parametersOf(question.world, execution)
    .slice(0, takeParameter(question))
    .map((parameter, index) => ({
      execution_parameter_id: BigInt(execution.ordinal + 1) * 100n + BigInt(index),
      object_type: parameter.scopeCode,
      parameter_data_type: parameter.dataType,
      parameter_name: parameter.name,
      sensitive: parameter.isSensitive,
      required: false,
      value_set: parameter.isSet,
      runtime_override: false,
      parameter_value: parameter.isSensitive ? null : parameter.value,
    }));
}

export const executionPartAnswers = {
  'executable-statistics': defineAnswer<typeof executableStatistics>(
    {
      statistics_id: sqlType.bigint,
      executable_id: sqlType.bigint,
      start_time: sqlType.datetimeoffset,
      end_time: sqlType.datetimeoffset,
      execution_duration: sqlType.int,
      execution_result: sqlType.smallint,
      execution_path: sqlType.nvarchar('max'),
      execution_value: sqlType.nvarchar(200),
    },
    statisticRows,
  ),
  executables: defineAnswer<typeof executables>(
    {
      executable_id: sqlType.bigint,
      executable_name: sqlType.nvarchar(4_000),
      package_name: sqlType.nvarchar(260),
      package_path: sqlType.nvarchar('max'),
    },
    executableRows,
  ),
  'component-phases': defineAnswer<typeof componentPhases>(
    {
      phase_stats_id: sqlType.bigint,
      package_name: sqlType.nvarchar(260),
      task_name: sqlType.nvarchar(4_000),
      subcomponent_name: sqlType.nvarchar(4_000),
      phase: sqlType.nvarchar(128),
      start_time: sqlType.datetimeoffset,
      end_time: sqlType.datetimeoffset,
      execution_path: sqlType.nvarchar('max'),
    },
    phaseRows,
  ),
  'execution-parameters': defineAnswer<typeof executionParameters>(
    {
      execution_parameter_id: sqlType.bigint,
      object_type: sqlType.smallint,
      parameter_data_type: sqlType.nvarchar(128),
      parameter_name: sqlType.nvarchar(128),
      sensitive: sqlType.bit,
      required: sqlType.bit,
      value_set: sqlType.bit,
      runtime_override: sqlType.bit,
      parameter_value: sqlType.nvarchar(4_000),
    },
    parameterRows,
  ),
};
