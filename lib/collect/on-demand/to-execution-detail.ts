import type { ExecutableStatistic } from '@/lib/domain/executions/build-gantt';
import type { ComponentPhase } from '@/lib/domain/executions/component-phases';
import type { ExecutionHeader } from '@/lib/domain/executions/execution-header';
import type { ExecutionParameter } from '@/lib/domain/executions/execution-parameter';
import { parameterScopeOf } from '@/lib/domain/executions/parameter-scope';
import type { PagedExecution } from '@/lib/domain/executions/execution-page';
import { maskNamedValue, maskSecrets } from '@/lib/domain/executions/mask-secrets';
import { scaleOutFlagOf } from '@/lib/domain/executions/scale-out-flag';
import type { RowOf } from '@/lib/ssisdb/define-query';
import type { componentPhases } from '@/lib/ssisdb/queries/component-phases';
import type { executables, executableStatistics } from '@/lib/ssisdb/queries/executable-statistics';
import type { ExecutionHeaderRow } from '@/lib/ssisdb/queries/execution-header';
import type { executionParameters } from '@/lib/ssisdb/queries/execution-parameters';
import { toExecution } from '@/lib/collect/to-domain';

const REFERENCE_TYPES: Record<string, 'relative' | 'absolute'> = { R: 'relative', A: 'absolute' };

export function toExecutionHeader(row: ExecutionHeaderRow): ExecutionHeader {
  return {
    ...toExecution(row),
    environment: {
      referenceId: row.reference_id,
      referenceType:
        row.reference_type === null ? null : (REFERENCE_TYPES[row.reference_type] ?? 'unknown'),
      folderName: row.environment_folder_name,
      name: row.environment_name,
    },
    projectVersion: row.project_lsn,
    is32Bit: row.use32bitruntime,
    executedAsName: row.executed_as_name,
    stoppedByName: row.stopped_by_name,
    operationTypeCode: row.operation_type,
    objectTypeCode: row.object_type,
    objectId: row.object_id,
    processId: row.process_id,
    dumpId: row.dump_id,
    serverName: row.server_name,
    sqlServerHost: {
      totalMemoryKb: row.total_physical_memory_kb,
      availableMemoryKb: row.available_physical_memory_kb,
      totalPageFileKb: row.total_page_file_kb,
      availablePageFileKb: row.available_page_file_kb,
      cpuCount: row.cpu_count,
    },
  };
}

/** The same execution as a list knows it. `jobId` is undefined where it could not be read. */
export function toPagedHeader(
  row: ExecutionHeaderRow,
  jobId: string | null | undefined,
): PagedExecution {
  const header = toExecutionHeader(row);
  return {
    ...header,
    environmentFolderName: header.environment.folderName,
    environmentName: header.environment.name,
    jobId: jobId ?? null,
    scaleOut: scaleOutFlagOf({
      jobId,
      workerId: row.worker_agent_id,
      machineName: row.machine_name,
      processId: row.process_id,
    }),
  };
}

type ExecutableRow = RowOf<typeof executables>;

/** Runs with the names of what ran; a run whose executable could not be read is known by its path. */
export function toStatistics(
  runs: readonly RowOf<typeof executableStatistics>[],
  known: readonly ExecutableRow[],
): ExecutableStatistic[] {
  const byId = new Map(known.map((row) => [row.executable_id, row]));
  return runs.map((run) => {
    const executable = byId.get(run.executable_id ?? '');
    return {
      id: run.statistics_id,
      executionPath: run.execution_path,
      startedAt: run.start_time,
      endedAt: run.end_time,
      durationMs: run.execution_duration,
      resultCode: run.execution_result,
      value: run.execution_value === null ? null : maskSecrets(run.execution_value),
      executableName: executable?.executable_name ?? null,
      packageName: executable?.package_name ?? null,
      packagePath: executable?.package_path ?? null,
    };
  });
}

export function toComponentPhase(row: RowOf<typeof componentPhases>): ComponentPhase {
  return {
    id: row.phase_stats_id,
    packageName: row.package_name,
    taskName: row.task_name,
    componentName: row.subcomponent_name,
    phase: row.phase,
    startedAt: row.start_time,
    endedAt: row.end_time,
    executionPath: row.execution_path,
  };
}

/** Masked by name as well: not everybody who calls a parameter a password marks it as sensitive. */
export function toExecutionParameter(row: RowOf<typeof executionParameters>): ExecutionParameter {
  const { parameter_name: name, parameter_value: value, sensitive } = row;
  return {
    id: row.execution_parameter_id,
    scope: parameterScopeOf(row.object_type),
    scopeCode: row.object_type,
    name,
    dataType: row.parameter_data_type,
    value: sensitive || value === null ? null : maskNamedValue(name, value),
    isSensitive: sensitive,
    isRequired: row.required,
    isSet: row.value_set,
    isRuntimeOverride: row.runtime_override,
  };
}
