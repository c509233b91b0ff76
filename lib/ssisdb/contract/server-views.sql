-- System views of availability groups as SQL Server documents them, for PostgreSQL only: a real server brings its own.
-- One group with one database, on two replicas. Names are spelled as in the documentation: the suite holds the queries
-- to that spelling.

CREATE TABLE sys.dm_hadr_availability_group_states (
    group_id uuid, primary_replica varchar(128), primary_recovery_health smallint,
    secondary_recovery_health smallint, synchronization_health smallint);
INSERT INTO sys.dm_hadr_availability_group_states VALUES
    ('A6000000-0000-4000-8000-000000000001', 'SQL-01', 1, NULL, 2);

CREATE TABLE sys.dm_hadr_availability_replica_states (
    replica_id uuid, group_id uuid, is_local smallint, role smallint, operational_state smallint,
    recovery_health smallint, synchronization_health smallint, connected_state smallint,
    last_connect_error_number int, last_connect_error_description varchar(1024),
    last_connect_error_timestamp timestamp);
INSERT INTO sys.dm_hadr_availability_replica_states VALUES
    ('5E000000-0000-4000-8000-000000000001', 'A6000000-0000-4000-8000-000000000001', 1, 1, 2, 1, 2, 1, NULL, NULL, NULL),
    ('5E000000-0000-4000-8000-000000000002', 'A6000000-0000-4000-8000-000000000001', 0, 2, NULL, NULL, 2, 0, 35206,
     'A connection timeout has occurred.', '2026-11-20 21:58:00');

CREATE TABLE sys.dm_hadr_database_replica_states (
    database_id int, group_id uuid, replica_id uuid, group_database_id uuid, is_local smallint,
    is_primary_replica smallint, synchronization_state smallint, synchronization_health smallint,
    database_state smallint, is_suspended smallint, suspend_reason smallint, log_send_queue_size bigint,
    log_send_rate bigint, redo_queue_size bigint, redo_rate bigint, last_commit_time timestamp,
    secondary_lag_seconds bigint);
INSERT INTO sys.dm_hadr_database_replica_states VALUES
    (5, 'A6000000-0000-4000-8000-000000000001', '5E000000-0000-4000-8000-000000000001',
     'DB000000-0000-4000-8000-000000000001', 1, 1, 2, 2, 0, 0, NULL, NULL, NULL, NULL, NULL, '2026-11-20 21:59:59', NULL),
    (5, 'A6000000-0000-4000-8000-000000000001', '5E000000-0000-4000-8000-000000000002',
     'DB000000-0000-4000-8000-000000000001', 0, 0, 0, 0, NULL, 1, 0, 9007199254740993, 0, 512, 128,
     '2026-11-20 21:59:50', 9);

CREATE TABLE sys.dm_hadr_cluster (
    cluster_name varchar(128), quorum_type smallint, quorum_state smallint);
INSERT INTO sys.dm_hadr_cluster VALUES ('SQL-WSFC', 2, 1);

CREATE TABLE sys.dm_hadr_cluster_members (
    member_name varchar(128), member_type smallint, member_state smallint, number_of_quorum_votes int);
INSERT INTO sys.dm_hadr_cluster_members VALUES ('SQL-01', 0, 1, 1), ('SQL-02', 0, 0, 1), ('\\fs\witness', 2, 1, 1);

CREATE TABLE sys.dm_hadr_cluster_networks (
    member_name varchar(128), network_subnet_ip varchar(48), network_subnet_ipv4_mask varchar(45),
    network_subnet_prefix_length int, is_public smallint, is_ipv4 smallint);
INSERT INTO sys.dm_hadr_cluster_networks VALUES ('SQL-01', '10.20.0.0', '255.255.255.0', 24, 1, 1);

-- Metadata visibility: who may not see a definition gets no row of it, and no error.
CREATE TABLE sys.all_groups (
    group_id uuid, name varchar(128), resource_id varchar(40), failure_condition_level int,
    health_check_timeout int, automated_backup_preference smallint, basic_features smallint, dtc_support smallint,
    db_failover smallint, is_distributed smallint, cluster_type smallint,
    required_synchronized_secondaries_to_commit int, is_contained smallint);
INSERT INTO sys.all_groups VALUES
    ('A6000000-0000-4000-8000-000000000001', 'AG-ETL', NULL, 3, 30000, 0, 0, 0, 1, 0, 0, 0, 0);
CREATE VIEW sys.availability_groups AS
SELECT * FROM sys.all_groups WHERE is_srvrolemember('sysadmin') = 1;

CREATE VIEW sys.availability_replicas AS
SELECT replica_id, CAST('A6000000-0000-4000-8000-000000000001' AS uuid) AS group_id, replica_server_name,
       endpoint_url, CAST(1 AS smallint) AS availability_mode, CAST(0 AS smallint) AS failover_mode,
       10 AS session_timeout, CAST(2 AS smallint) AS primary_role_allow_connections,
       CAST(1 AS smallint) AS secondary_role_allow_connections, 50 AS backup_priority,
       CAST(0 AS smallint) AS seeding_mode
FROM (VALUES
    (CAST('5E000000-0000-4000-8000-000000000001' AS uuid), 'SQL-01', 'TCP://sql-01.contoso.example:5022'),
    (CAST('5E000000-0000-4000-8000-000000000002' AS uuid), 'SQL-02', 'TCP://sql-02.contoso.example:5022')
) AS replicas (replica_id, replica_server_name, endpoint_url)
WHERE is_srvrolemember('sysadmin') = 1;

CREATE VIEW sys.availability_databases_cluster AS
SELECT CAST('A6000000-0000-4000-8000-000000000001' AS uuid) AS group_id,
       CAST('DB000000-0000-4000-8000-000000000001' AS uuid) AS group_database_id,
       CAST('SSISDB' AS varchar(128)) AS database_name
WHERE is_srvrolemember('sysadmin') = 1;

CREATE VIEW sys.availability_group_listeners AS
SELECT CAST('A6000000-0000-4000-8000-000000000001' AS uuid) AS group_id,
       CAST('77000000-0000-4000-8000-000000000001' AS varchar(36)) AS listener_id,
       CAST('sql-listener' AS varchar(63)) AS dns_name, 1433 AS port, CAST(1 AS smallint) AS is_conformant
WHERE is_srvrolemember('sysadmin') = 1;

CREATE VIEW sys.availability_group_listener_ip_addresses AS
SELECT CAST('77000000-0000-4000-8000-000000000001' AS varchar(36)) AS listener_id,
       CAST('10.20.0.20' AS varchar(48)) AS ip_address, CAST(0 AS smallint) AS is_dhcp, CAST(1 AS smallint) AS state
WHERE is_srvrolemember('sysadmin') = 1;

CREATE VIEW sys.sql_logins AS
SELECT CAST('##MS_SSISLogDBWorkerAgentLogin##' AS varchar(128)) AS name, CAST('\xAB01' AS bytea) AS sid
WHERE is_srvrolemember('sysadmin') = 1;

GRANT SELECT ON sys.sql_logins, sys.availability_groups, sys.availability_replicas, sys.availability_databases_cluster,
    sys.availability_group_listeners, sys.availability_group_listener_ip_addresses TO PUBLIC;

-- Every column of the system views, to whoever asks.
CREATE VIEW sys.all_columns AS
SELECT attrelid AS object_id, attname::text AS name, attnum AS column_id
FROM pg_attribute WHERE attnum > 0 AND NOT attisdropped;
GRANT SELECT ON sys.all_columns TO PUBLIC;

CREATE FUNCTION object_id(object_name text) RETURNS oid LANGUAGE sql STABLE AS
$$ SELECT to_regclass(object_name)::oid $$;
