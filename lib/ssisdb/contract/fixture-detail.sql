/*
  What one execution consists of: messages in both stores, their context, executables, phases and parameters. The same
  manners as in fixture-ssisdb.sql. Some columns and indexes of the product are left out; no row filter is.
*/
CREATE TABLE internal.operation_messages (
    operation_message_id bigint NOT NULL PRIMARY KEY,
    operation_id bigint NOT NULL,
    message_time datetimeoffset(7) NOT NULL,
    message_type smallint NOT NULL,
    message_source_type smallint NULL,
    message nvarchar(max) NULL,
    extended_info_id bigint NULL
);
GO
CREATE TABLE internal.event_messages (
    event_message_id bigint NOT NULL PRIMARY KEY,
    operation_id bigint NOT NULL,
    package_name nvarchar(260) NULL,
    event_name nvarchar(1024) NULL,
    message_source_name nvarchar(4000) NULL,
    message_source_id nvarchar(38) NULL,
    subcomponent_name nvarchar(4000) NULL,
    package_path nvarchar(max) NULL,
    execution_path nvarchar(max) NULL,
    threadID int NULL,
    message_code int NULL,
    event_message_guid uniqueidentifier NULL
);
GO
CREATE TABLE internal.operation_messages_scaleout (
    operation_id bigint NOT NULL,
    message_time datetimeoffset(7) NOT NULL,
    message_type smallint NOT NULL,
    message_source_type smallint NULL,
    message nvarchar(max) NULL,
    extended_info_id bigint NULL,
    event_message_guid uniqueidentifier NOT NULL
);
GO
CREATE TABLE internal.event_messages_scaleout (
    operation_id bigint NOT NULL,
    package_name nvarchar(260) NULL,
    event_name nvarchar(1024) NULL,
    message_source_name nvarchar(4000) NULL,
    message_source_id nvarchar(38) NULL,
    subcomponent_name nvarchar(4000) NULL,
    package_path nvarchar(max) NULL,
    execution_path nvarchar(max) NULL,
    threadID int NULL,
    message_code int NULL,
    event_message_guid uniqueidentifier NOT NULL
);
GO
CREATE TABLE internal.event_message_context (
    context_id bigint NOT NULL PRIMARY KEY,
    operation_id bigint NOT NULL,
    event_message_id bigint NOT NULL,
    context_depth int NULL,
    package_path nvarchar(max) NULL,
    context_type smallint NULL,
    context_source_name nvarchar(4000) NULL,
    context_source_id nvarchar(38) NULL,
    property_name nvarchar(4000) NULL,
    property_value sql_variant NULL,
    event_message_guid uniqueidentifier NULL
);
GO
CREATE TABLE internal.event_message_context_scaleout (
    context_id bigint NOT NULL,
    operation_id bigint NOT NULL,
    context_depth int NULL,
    package_path nvarchar(max) NULL,
    context_type smallint NULL,
    context_source_name nvarchar(4000) NULL,
    context_source_id nvarchar(38) NULL,
    property_name nvarchar(4000) NULL,
    property_value sql_variant NULL,
    event_message_guid uniqueidentifier NOT NULL
);
GO
CREATE TABLE internal.executables (
    executable_id bigint NOT NULL PRIMARY KEY,
    executable_name nvarchar(4000) NULL,
    executable_guid nvarchar(38) NULL,
    package_name nvarchar(260) NULL,
    package_path nvarchar(max) NULL
);
GO
CREATE TABLE internal.executable_statistics (
    statistics_id bigint NOT NULL PRIMARY KEY,
    execution_id bigint NOT NULL,
    executable_id bigint NOT NULL,
    execution_path nvarchar(max) NULL,
    start_time datetimeoffset(7) NULL,
    end_time datetimeoffset(7) NULL,
    execution_duration int NULL,
    execution_result smallint NULL,
    execution_value sql_variant NULL
);
GO
CREATE TABLE internal.execution_component_phases (
    phase_stats_id bigint NOT NULL PRIMARY KEY,
    execution_id bigint NOT NULL,
    package_name nvarchar(260) NULL,
    task_name nvarchar(4000) NULL,
    subcomponent_name nvarchar(4000) NULL,
    phase nvarchar(128) NOT NULL,
    is_start bit NOT NULL,
    phase_time datetimeoffset(7) NULL,
    execution_path nvarchar(max) NULL,
    sequence_id int NULL
);
GO
CREATE TABLE internal.execution_parameter_values (
    execution_parameter_id bigint NOT NULL PRIMARY KEY,
    execution_id bigint NOT NULL,
    object_type smallint NOT NULL,
    parameter_data_type nvarchar(128) NOT NULL,
    parameter_name sysname NOT NULL,
    parameter_value sql_variant NULL,
    sensitive bit NOT NULL,
    required bit NOT NULL,
    value_set bit NOT NULL,
    runtime_override bit NOT NULL
);
GO

CREATE VIEW catalog.event_messages AS
SELECT o.operation_message_id AS event_message_id, o.operation_id, o.message_time, o.message_type,
       o.message_source_type, o.message, o.extended_info_id, e.package_name, e.event_name, e.message_source_name,
       e.message_source_id, e.subcomponent_name, e.package_path, e.execution_path, e.threadID, e.message_code,
       e.event_message_guid
FROM internal.operation_messages AS o
LEFT OUTER JOIN internal.event_messages AS e ON e.event_message_id = o.operation_message_id
WHERE o.operation_id IN (SELECT r.id FROM internal.current_user_readable_operations AS r)
   OR IS_MEMBER('ssis_admin') = 1
   OR IS_MEMBER('ssis_logreader') = 1
   OR IS_SRVROLEMEMBER('sysadmin') = 1
UNION ALL
SELECT CAST(NULL AS bigint) AS event_message_id, o.operation_id, o.message_time, o.message_type,
       o.message_source_type, o.message, o.extended_info_id, e.package_name, e.event_name, e.message_source_name,
       e.message_source_id, e.subcomponent_name, e.package_path, e.execution_path, e.threadID, e.message_code,
       o.event_message_guid
FROM internal.operation_messages_scaleout AS o
LEFT OUTER JOIN internal.event_messages_scaleout AS e ON e.event_message_guid = o.event_message_guid
WHERE o.operation_id IN (SELECT r.id FROM internal.current_user_readable_operations AS r)
   OR IS_MEMBER('ssis_admin') = 1
   OR IS_MEMBER('ssis_logreader') = 1
   OR IS_SRVROLEMEMBER('sysadmin') = 1;
GO
CREATE VIEW catalog.event_message_context AS
SELECT c.context_id, c.event_message_id, c.context_depth, c.package_path, c.context_type, c.context_source_name,
       c.context_source_id, c.property_name, c.property_value, c.event_message_guid
FROM internal.event_message_context AS c
WHERE c.operation_id IN (SELECT r.id FROM internal.current_user_readable_operations AS r)
   OR IS_MEMBER('ssis_admin') = 1
   OR IS_MEMBER('ssis_logreader') = 1
   OR IS_SRVROLEMEMBER('sysadmin') = 1
UNION ALL
SELECT c.context_id, CAST(NULL AS bigint) AS event_message_id, c.context_depth, c.package_path, c.context_type,
       c.context_source_name, c.context_source_id, c.property_name, c.property_value, c.event_message_guid
FROM internal.event_message_context_scaleout AS c
WHERE c.operation_id IN (SELECT r.id FROM internal.current_user_readable_operations AS r)
   OR IS_MEMBER('ssis_admin') = 1
   OR IS_MEMBER('ssis_logreader') = 1
   OR IS_SRVROLEMEMBER('sysadmin') = 1;
GO
CREATE VIEW catalog.executable_statistics AS
SELECT s.statistics_id, s.execution_id, s.executable_id, s.execution_path, s.start_time, s.end_time,
       s.execution_duration, s.execution_result, s.execution_value
FROM internal.executable_statistics AS s
WHERE s.execution_id IN (SELECT r.id FROM internal.current_user_readable_operations AS r)
   OR IS_MEMBER('ssis_admin') = 1
   OR IS_MEMBER('ssis_logreader') = 1
   OR IS_SRVROLEMEMBER('sysadmin') = 1;
GO
CREATE VIEW catalog.executables AS
SELECT DISTINCT x.executable_id, s.execution_id, x.executable_name, x.executable_guid, x.package_name,
       x.package_path
FROM internal.executables AS x
INNER JOIN internal.executable_statistics AS s ON s.executable_id = x.executable_id
WHERE s.execution_id IN (SELECT r.id FROM internal.current_user_readable_operations AS r)
   OR IS_MEMBER('ssis_admin') = 1
   OR IS_MEMBER('ssis_logreader') = 1
   OR IS_SRVROLEMEMBER('sysadmin') = 1;
GO
-- The test for ssis_logreader stands outside of the parentheses, as it was observed to: a member sees ends as starts.
CREATE VIEW catalog.execution_component_phases AS
SELECT s.phase_stats_id, s.execution_id, s.package_name, s.task_name, s.subcomponent_name, s.phase,
       s.phase_time AS start_time, e.phase_time AS end_time, s.execution_path
FROM internal.execution_component_phases AS s
LEFT OUTER JOIN internal.execution_component_phases AS e
  ON e.phase_stats_id <> s.phase_stats_id AND e.execution_id = s.execution_id AND e.sequence_id = s.sequence_id
WHERE (s.is_start = 1 AND (e.is_start = 0 OR e.is_start IS NULL)
   AND (s.execution_id IN (SELECT r.id FROM internal.current_user_readable_operations AS r)
     OR IS_MEMBER('ssis_admin') = 1
     OR IS_SRVROLEMEMBER('sysadmin') = 1))
   OR IS_MEMBER('ssis_logreader') = 1;
GO
CREATE VIEW catalog.execution_parameter_values AS
SELECT p.execution_parameter_id, p.execution_id, p.object_type, p.parameter_data_type, p.parameter_name,
       p.parameter_value, p.sensitive, p.required, p.value_set, p.runtime_override
FROM internal.execution_parameter_values AS p
WHERE p.execution_id IN (SELECT r.id FROM internal.current_user_readable_operations AS r)
   OR IS_MEMBER('ssis_admin') = 1
   OR IS_MEMBER('ssis_logreader') = 1
   OR IS_SRVROLEMEMBER('sysadmin') = 1;
GO
GRANT SELECT ON OBJECT::catalog.event_messages TO public;
GO
GRANT SELECT ON OBJECT::catalog.event_message_context TO public;
GO
GRANT SELECT ON OBJECT::catalog.executable_statistics TO public;
GO
GRANT SELECT ON OBJECT::catalog.executables TO public;
GO
GRANT SELECT ON OBJECT::catalog.execution_component_phases TO public;
GO
GRANT SELECT ON OBJECT::catalog.execution_parameter_values TO public;
GO
