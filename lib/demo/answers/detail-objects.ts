/** Views on the parts of an execution (ssisdb.md 1.6–1.11) with what COL_LENGTH says of their columns. */
const SMALLINT = 2;
const INT = 4;
const BIGINT = 8;
const BIT = 1;
const DATETIMEOFFSET = 10;
const UNIQUEIDENTIFIER = 16;
const MAX = -1;
const NVARCHAR_4000 = 8_000;
const NVARCHAR_128 = 256;
const PACKAGE_NAME = 520;
/** sql_variant. */
const VARIANT = 8_016;

export const DETAIL_OBJECTS: Record<string, Record<string, number>> = {
  'catalog.event_messages': {
    event_message_id: BIGINT,
    operation_id: BIGINT,
    message_time: DATETIMEOFFSET,
    message_type: SMALLINT,
    message_source_type: SMALLINT,
    message: MAX,
    package_name: PACKAGE_NAME,
    event_name: 2_048,
    message_source_name: NVARCHAR_4000,
    subcomponent_name: NVARCHAR_4000,
    package_path: MAX,
    execution_path: MAX,
    threadID: INT,
    message_code: INT,
    event_message_guid: UNIQUEIDENTIFIER,
  },
  'catalog.event_message_context': {
    context_id: BIGINT,
    event_message_id: BIGINT,
    event_message_guid: UNIQUEIDENTIFIER,
    context_depth: INT,
    context_type: SMALLINT,
    context_source_name: NVARCHAR_4000,
    package_path: MAX,
    property_name: NVARCHAR_4000,
    property_value: VARIANT,
  },
  'catalog.executable_statistics': {
    statistics_id: BIGINT,
    execution_id: BIGINT,
    executable_id: BIGINT,
    execution_path: MAX,
    start_time: DATETIMEOFFSET,
    end_time: DATETIMEOFFSET,
    execution_duration: INT,
    execution_result: SMALLINT,
    execution_value: VARIANT,
  },
  'catalog.executables': {
    executable_id: BIGINT,
    execution_id: BIGINT,
    executable_name: NVARCHAR_4000,
    package_name: PACKAGE_NAME,
    package_path: MAX,
  },
  'catalog.execution_component_phases': {
    phase_stats_id: BIGINT,
    execution_id: BIGINT,
    package_name: PACKAGE_NAME,
    task_name: NVARCHAR_4000,
    subcomponent_name: NVARCHAR_4000,
    phase: NVARCHAR_128,
    start_time: DATETIMEOFFSET,
    end_time: DATETIMEOFFSET,
    execution_path: MAX,
  },
  'catalog.execution_parameter_values': {
    execution_parameter_id: BIGINT,
    execution_id: BIGINT,
    object_type: SMALLINT,
    parameter_data_type: NVARCHAR_128,
    parameter_name: NVARCHAR_128,
    parameter_value: VARIANT,
    sensitive: BIT,
    required: BIT,
    value_set: BIT,
    runtime_override: BIT,
  },
};
