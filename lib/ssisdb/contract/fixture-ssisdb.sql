/*
  A stand-in for SSISDB: the schemas, tables, views and roles that our queries meet, with the names, types and
  row filters that are documented or were observed, and nothing else of the product.

  Run by the contract suite on SQL Server 2017 to 2025, and on PostgreSQL after translation; therefore one statement
  per batch, no procedures and no IF. Names are spelled as SSISDB spells them, in upper and lower case too: the suite
  holds the queries to that spelling.
*/
CREATE SCHEMA catalog;
GO
CREATE SCHEMA internal;
GO
CREATE ROLE ssis_admin;
GO
CREATE ROLE ssis_logreader;
GO
CREATE ROLE ssis_cluster_executor;
GO
-- The one who asks. In no role to begin with: each test gives it the memberships that it is about.
CREATE USER contract_reader WITHOUT LOGIN;
GO

CREATE TABLE internal.worker_agents (
    WorkerAgentId uniqueidentifier NOT NULL PRIMARY KEY,
    IsEnabled bit NOT NULL DEFAULT (0),
    DisplayName nvarchar(256) NULL,
    Description nvarchar(max) NULL,
    MachineName nvarchar(256) NULL,
    Tags nvarchar(max) NULL,
    UserAccount nvarchar(256) NULL,
    LastOnlineTime datetimeoffset(7) NOT NULL DEFAULT (SYSDATETIMEOFFSET())
);
GO
CREATE TABLE internal.master_properties (
    property_name nvarchar(256) NOT NULL PRIMARY KEY,
    property_value nvarchar(max) NOT NULL
);
GO
CREATE TABLE internal.catalog_properties (
    property_name nvarchar(256) NOT NULL PRIMARY KEY,
    property_value nvarchar(256) NOT NULL
);
GO
CREATE TABLE internal.operations (
    operation_id bigint NOT NULL PRIMARY KEY,
    operation_type smallint NOT NULL DEFAULT (200),
    created_time datetimeoffset(7) NULL,
    object_type smallint NULL,
    object_id bigint NULL,
    object_name nvarchar(260) NULL,
    status int NOT NULL,
    start_time datetimeoffset(7) NULL,
    end_time datetimeoffset(7) NULL,
    caller_sid varbinary(85) NOT NULL DEFAULT (0x01),
    caller_name sysname NOT NULL,
    process_id int NULL,
    stopped_by_sid varbinary(85) NULL,
    stopped_by_name nvarchar(128) NULL,
    operation_guid uniqueidentifier NULL,
    server_name nvarchar(128) NULL,
    machine_name nvarchar(128) NULL,
    worker_agent_id uniqueidentifier NULL,
    executed_count int NULL DEFAULT (0)
);
GO
CREATE TABLE internal.operation_os_sys_info (
    operation_id bigint NOT NULL PRIMARY KEY,
    total_physical_memory_kb bigint NULL,
    available_physical_memory_kb bigint NULL,
    total_page_file_kb bigint NULL,
    available_page_file_kb bigint NULL,
    cpu_count int NULL
);
GO
CREATE TABLE internal.executions (
    execution_id bigint NOT NULL PRIMARY KEY,
    folder_name sysname NOT NULL,
    project_name sysname NOT NULL,
    package_name nvarchar(260) NOT NULL,
    reference_id bigint NULL,
    reference_type char(1) NULL,
    environment_folder_name nvarchar(128) NULL,
    environment_name nvarchar(128) NULL,
    project_lsn bigint NULL,
    executed_as_sid varbinary(85) NOT NULL DEFAULT (0x01),
    executed_as_name nvarchar(128) NOT NULL DEFAULT (N'dbo'),
    use32bitruntime bit NOT NULL DEFAULT (0),
    job_id uniqueidentifier NULL
);
GO
CREATE TABLE internal.tasks (
    TaskId uniqueidentifier NOT NULL PRIMARY KEY,
    JobId uniqueidentifier NULL,
    TaskType int NOT NULL,
    InputData nvarchar(max) NULL,
    MaxExecutedCount int NULL DEFAULT (1),
    ExecutedCount int NULL DEFAULT (0),
    Status int NOT NULL,
    IsCritical bit NULL DEFAULT (0),
    Priority int NULL DEFAULT (0),
    ReadyForDispatchTime datetimeoffset(7) NULL,
    LastUpdatedTime datetimeoffset(7) NOT NULL,
    CreatedTime datetimeoffset(7) NOT NULL,
    WorkerAgentId uniqueidentifier NULL,
    ExpiredTime datetimeoffset(7) NULL,
    CreateWorkerAgentId uniqueidentifier NULL,
    IsCancelled bit NULL DEFAULT (0),
    LastPickupTime datetimeoffset(7) NULL,
    CandidateWorkerAgentId uniqueidentifier NULL
);
GO
CREATE TABLE internal.tasks_history (
    TaskId uniqueidentifier NOT NULL PRIMARY KEY,
    JobId uniqueidentifier NULL,
    TaskType int NOT NULL,
    InputData nvarchar(max) NULL,
    MaxExecutedCount int NULL DEFAULT (1),
    ExecutedCount int NULL DEFAULT (0),
    Status int NOT NULL,
    IsCritical bit NULL DEFAULT (0),
    Priority int NULL DEFAULT (0),
    ReadyForDispatchTime datetimeoffset(7) NULL,
    LastUpdatedTime datetimeoffset(7) NOT NULL,
    CreatedTime datetimeoffset(7) NOT NULL,
    WorkerAgentId uniqueidentifier NULL,
    ExpiredTime datetimeoffset(7) NULL,
    CreateWorkerAgentId uniqueidentifier NULL,
    IsCancelled bit NULL DEFAULT (0),
    LastPickupTime datetimeoffset(7) NULL,
    CandidateWorkerAgentId uniqueidentifier NULL
);
GO
CREATE TABLE internal.job_worker_agents (
    JobId uniqueidentifier NOT NULL,
    WorkerAgentId uniqueidentifier NOT NULL,
    PRIMARY KEY (JobId, WorkerAgentId)
);
GO

-- Who may read which operation. The real catalog derives this from object permissions; a name is enough here.
CREATE TABLE internal.readable_operations (
    operation_id bigint NOT NULL,
    user_name sysname NOT NULL,
    PRIMARY KEY (operation_id, user_name)
);
GO
CREATE VIEW internal.current_user_readable_operations AS
SELECT r.operation_id AS id
FROM internal.readable_operations AS r
WHERE r.user_name = USER_NAME();
GO

-- Three ways to see a worker; ssis_logreader is not one of them.
CREATE VIEW catalog.worker_agents AS
SELECT w.WorkerAgentId, w.IsEnabled, w.DisplayName, w.Description, w.MachineName, w.Tags, w.UserAccount,
       w.LastOnlineTime
FROM internal.worker_agents AS w
WHERE IS_MEMBER('ssis_admin') = 1
   OR IS_MEMBER('ssis_cluster_executor') = 1
   OR IS_SRVROLEMEMBER('sysadmin') = 1;
GO
-- As in 2017, where only one of the two secrets is hidden.
CREATE VIEW catalog.master_properties AS
SELECT m.property_name, m.property_value
FROM internal.master_properties AS m
WHERE m.property_name <> N'CLUSTER_LOGDB_CONNECTIONSTRING';
GO
CREATE VIEW catalog.catalog_properties AS
SELECT c.property_name, c.property_value
FROM internal.catalog_properties AS c
UNION ALL
SELECT m.property_name, CAST(m.property_value AS nvarchar(256)) AS property_value
FROM internal.master_properties AS m
WHERE m.property_name = N'IS_SCALEOUT_ENABLED';
GO
CREATE VIEW catalog.executions AS
SELECT e.execution_id, e.folder_name, e.project_name, e.package_name, e.reference_id, e.reference_type,
       e.environment_folder_name, e.environment_name, e.project_lsn, e.executed_as_sid, e.executed_as_name,
       e.use32bitruntime, o.operation_type, o.created_time, o.object_type, o.object_id, o.status, o.start_time,
       o.end_time, o.caller_sid, o.caller_name, o.process_id, o.stopped_by_sid, o.stopped_by_name,
       o.operation_guid AS dump_id, o.server_name, o.machine_name, o.worker_agent_id,
       s.total_physical_memory_kb, s.available_physical_memory_kb, s.total_page_file_kb, s.available_page_file_kb,
       s.cpu_count, o.executed_count
FROM internal.executions AS e
INNER JOIN internal.operations AS o ON o.operation_id = e.execution_id
LEFT OUTER JOIN internal.operation_os_sys_info AS s ON s.operation_id = e.execution_id
WHERE e.execution_id IN (SELECT r.id FROM internal.current_user_readable_operations AS r)
   OR IS_MEMBER('ssis_admin') = 1
   OR IS_MEMBER('ssis_logreader') = 1
   OR IS_SRVROLEMEMBER('sysadmin') = 1;
GO
CREATE VIEW catalog.operations AS
SELECT o.operation_id, o.operation_type, o.created_time, o.object_type, o.object_id, o.object_name, o.status,
       o.start_time, o.end_time, o.caller_sid, o.caller_name, o.process_id, o.stopped_by_sid, o.stopped_by_name,
       o.server_name, o.machine_name
FROM internal.operations AS o
WHERE o.operation_id IN (SELECT r.id FROM internal.current_user_readable_operations AS r)
   OR IS_MEMBER('ssis_admin') = 1
   OR IS_MEMBER('ssis_logreader') = 1
   OR IS_SRVROLEMEMBER('sysadmin') = 1;
GO

CREATE TABLE internal.alwayson_support_state (
    server_name nvarchar(256) NOT NULL PRIMARY KEY,
    state tinyint NOT NULL
);
GO
CREATE VIEW catalog.alwayson_replicas AS
SELECT s.server_name, s.state
FROM internal.alwayson_support_state AS s;
GO

GRANT SELECT ON OBJECT::catalog.worker_agents TO public;
GO
GRANT SELECT ON OBJECT::catalog.master_properties TO public;
GO
GRANT SELECT ON OBJECT::catalog.catalog_properties TO public;
GO
GRANT SELECT ON OBJECT::catalog.executions TO public;
GO
GRANT SELECT ON OBJECT::catalog.operations TO public;
GO
GRANT SELECT ON OBJECT::catalog.alwayson_replicas TO public;
GO
