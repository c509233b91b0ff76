import { DETAIL_OBJECTS } from './detail-objects';

// What COL_LENGTH says: bytes, and -1 for (max).
const BIT = 1;
const SMALLINT = 2;
const INT = 4;
const BIGINT = 8;
const DATETIMEOFFSET = 10;
const UNIQUEIDENTIFIER = 16;
const SID = 85;
const MAX = -1;

function nvarchar(length: number): number {
  return length * 2;
}

const WORKER_AGENTS = {
  WorkerAgentId: UNIQUEIDENTIFIER,
  IsEnabled: BIT,
  DisplayName: nvarchar(256),
  Description: MAX,
  MachineName: nvarchar(256),
  Tags: MAX,
  UserAccount: nvarchar(256),
  LastOnlineTime: DATETIMEOFFSET,
};

const TASKS = {
  TaskId: UNIQUEIDENTIFIER,
  JobId: UNIQUEIDENTIFIER,
  TaskType: INT,
  InputData: MAX,
  MaxExecutedCount: INT,
  ExecutedCount: INT,
  Status: INT,
  IsCritical: BIT,
  Priority: INT,
  ReadyForDispatchTime: DATETIMEOFFSET,
  LastUpdatedTime: DATETIMEOFFSET,
  CreatedTime: DATETIMEOFFSET,
  WorkerAgentId: UNIQUEIDENTIFIER,
  ExpiredTime: DATETIMEOFFSET,
  CreateWorkerAgentId: UNIQUEIDENTIFIER,
  IsCancelled: BIT,
  LastPickupTime: DATETIMEOFFSET,
  CandidateWorkerAgentId: UNIQUEIDENTIFIER,
};

/** The objects of SSISDB that exist in the simulation, with their columns (ssisdb.md 1.1–1.3, 1.12, 2.1, 2.3). */
const OBJECTS: Record<string, Record<string, number>> = {
  'catalog.worker_agents': WORKER_AGENTS,
  'internal.worker_agents': WORKER_AGENTS,
  'catalog.master_properties': { property_name: nvarchar(256), property_value: MAX },
  'catalog.catalog_properties': { property_name: nvarchar(256), property_value: nvarchar(256) },
  'catalog.executions': {
    execution_id: BIGINT,
    folder_name: nvarchar(128),
    project_name: nvarchar(128),
    package_name: nvarchar(260),
    reference_id: BIGINT,
    reference_type: 1,
    environment_folder_name: nvarchar(128),
    environment_name: nvarchar(128),
    project_lsn: BIGINT,
    executed_as_sid: SID,
    executed_as_name: nvarchar(128),
    use32bitruntime: BIT,
    operation_type: SMALLINT,
    created_time: DATETIMEOFFSET,
    object_type: SMALLINT,
    object_id: BIGINT,
    status: INT,
    start_time: DATETIMEOFFSET,
    end_time: DATETIMEOFFSET,
    caller_sid: SID,
    caller_name: nvarchar(128),
    process_id: INT,
    stopped_by_sid: SID,
    stopped_by_name: nvarchar(128),
    dump_id: UNIQUEIDENTIFIER,
    server_name: nvarchar(128),
    machine_name: nvarchar(128),
    worker_agent_id: UNIQUEIDENTIFIER,
    total_physical_memory_kb: BIGINT,
    available_physical_memory_kb: BIGINT,
    total_page_file_kb: BIGINT,
    available_page_file_kb: BIGINT,
    cpu_count: INT,
    executed_count: INT,
  },
  'catalog.alwayson_replicas': { server_name: nvarchar(256), state: 1 },
  'catalog.operations': { operation_id: BIGINT, end_time: DATETIMEOFFSET },
  'internal.tasks': TASKS,
  'internal.tasks_history': TASKS,
  'internal.executions': {
    execution_id: BIGINT,
    folder_name: nvarchar(128),
    project_name: nvarchar(128),
    package_name: nvarchar(260),
    job_id: UNIQUEIDENTIFIER,
  },
  ...DETAIL_OBJECTS,
  'internal.job_worker_agents': { JobId: UNIQUEIDENTIFIER, WorkerAgentId: UNIQUEIDENTIFIER },
};

/** Whether there is such an object. */
export function isObject(object: string): boolean {
  return Object.hasOwn(OBJECTS, object.toLowerCase());
}

/** Length of a column in bytes, -1 for (max); null when there is no such column. */
export function columnLength(object: string, column: string): number | null {
  const columns = OBJECTS[object.toLowerCase()] ?? {};
  return Object.hasOwn(columns, column) ? (columns[column] ?? null) : null;
}
