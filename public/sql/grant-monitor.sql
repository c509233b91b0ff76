/*
  Scale Out Watch: the rights of the login that watches one SSISDB, and not one more than it needs.

  HOW TO RUN
    1. Put the login's name into @principal below. Nothing else has to be changed.
    2. Run the whole script in SSMS, or with: sqlcmd -S <server> -E -b -i grant-monitor.sql
       as a member of sysadmin. It may be run again at any time; what is there already stays as it is.

  AVAILABILITY GROUPS
    * The login must exist on EVERY replica with the SAME SID, or watching ends at the first failover. Run the script
      on each replica, the primary last: on a secondary it makes the login and stops before the database, which gets
      its part from the primary.
    * To see the groups, and the lease, health-check and replica states around them, the login needs two rights on every
      instance: VIEW ANY DEFINITION, without which the groups are hidden and no error says so, and VIEW SERVER STATE, of
      which SQL Server 2022 and later ask only for VIEW SERVER PERFORMANCE STATE. The script grants them where the feature
      is on. To leave some groups out, set the option below to 0 and grant VIEW DEFINITION ON AVAILABILITY GROUP::[name].
    * A Windows account or group has the same SID everywhere. For a SQL login, create it on the first replica, read its
      SID with   SELECT SUSER_SID(N'name', 0);   and create it on the others with   CREATE LOGIN ... WITH PASSWORD = ..., SID = 0x...

  UPGRADES
    An upgrade of SSISDB may drop rights on its internal tables. Run this script again afterwards.

  WHAT IT DOES NOT GRANT, ON PURPOSE
    * ssis_admin: its members can read the decrypted connection string of the log database.
    * db_datareader: it shows encrypted values, project files and environment variables.
    * ssis_cluster_executor: it shows workers, but also lets its members run packages in Scale Out. SELECT on one
      table serves as well.

  TO UNDO
    In SSISDB: DROP USER [name]; DROP ROLE scale_out_watch;   on every replica: DROP LOGIN [name], and its rights with it.

  For SQL Server 2017 and later; before that there was no Scale Out.
*/

-- >>> The login that watches: N'DOMAIN\account', N'DOMAIN\group', N'DOMAIN\gMSA$' or the name of a SQL login.
DECLARE @principal sysname = N'<login>';

-- >>> OPTIONAL. 1 grants VIEW SERVER STATE, and shows which replica is primary in the server's own words. With 0 the role
--     is told from whether SSISDB can be written, which suffices.
DECLARE @grant_server_state bit = 0;

-- >>> OPTIONAL. 0 leaves availability groups unseen: the dashboard then says that it may not see them.
DECLARE @grant_availability_groups bit = 1;

SET NOCOUNT ON;
DECLARE @sql nvarchar(max);

IF @principal LIKE N'<%'
BEGIN
    RAISERROR(N'Set @principal at the top of this script to the login that is to watch SSISDB.', 16, 1);
    RETURN;
END;

-- The login, on this instance. A SQL login needs a password, which has no place in a script.
IF SUSER_ID(@principal) IS NULL
BEGIN
    IF CHARINDEX(N'\', @principal) = 0
    BEGIN
        RAISERROR(N'There is no login %s here. Create it first; for availability groups see the notes above.', 16, 1, @principal);
        RETURN;
    END;
    SET @sql = N'CREATE LOGIN ' + QUOTENAME(@principal) + N' FROM WINDOWS;';
    EXEC sys.sp_executesql @sql;
END;

-- OPTIONAL, on this instance. Rights of the server can only be granted from master.
IF @grant_server_state = 1
BEGIN
    SET @sql = REPLACE(N'GRANT VIEW SERVER STATE TO {principal};', N'{principal}', QUOTENAME(@principal));
    EXEC master.sys.sp_executesql @sql;
END;

-- OPTIONAL, on this instance, where availability groups are switched on.
IF @grant_availability_groups = 1 AND CONVERT(int, SERVERPROPERTY('IsHadrEnabled')) = 1
BEGIN
    SET @sql = N'GRANT VIEW ANY DEFINITION TO {principal};';
    SET @sql = @sql + CASE
        WHEN CONVERT(int, SERVERPROPERTY('ProductMajorVersion')) >= 16 THEN N'GRANT VIEW SERVER PERFORMANCE STATE TO {principal};'
        ELSE N'GRANT VIEW SERVER STATE TO {principal};'
    END;
    SET @sql = REPLACE(@sql, N'{principal}', QUOTENAME(@principal));
    EXEC master.sys.sp_executesql @sql;
END;

-- The rest belongs to the database and is replicated with it.
IF ISNULL(CONVERT(nvarchar(60), DATABASEPROPERTYEX(N'SSISDB', 'Updateability')), N'') <> N'READ_WRITE'
BEGIN
    PRINT N'SSISDB cannot be written here. The login is ready; run this script on the primary replica as well.';
    RETURN;
END;

/*
  In SSISDB:
    ssis_logreader     every execution in catalog.executions; without it the view shows only the login's own.
    worker_agents      every worker; catalog.worker_agents shows none to ssis_logreader, and says nothing about it.
    tasks              what waits, what runs and until when its lease holds; no view shows this.
    job_worker_agents  which workers may take a waiting task.
    tasks_history      when a worker took a task that is over by now, and how often.
    executions         which job, and so which tasks, an execution has; the view of that name leaves it out.
  catalog.master_properties and catalog.catalog_properties are open to everyone already.
*/
SET @sql = N'
IF DATABASE_PRINCIPAL_ID(@name) IS NULL
    CREATE USER {principal} FOR LOGIN {principal};

IF DATABASE_PRINCIPAL_ID(N''scale_out_watch'') IS NULL
    CREATE ROLE scale_out_watch;

GRANT SELECT ON OBJECT::internal.worker_agents     TO scale_out_watch;
GRANT SELECT ON OBJECT::internal.tasks             TO scale_out_watch;
GRANT SELECT ON OBJECT::internal.job_worker_agents TO scale_out_watch;
GRANT SELECT ON OBJECT::internal.tasks_history     TO scale_out_watch;
GRANT SELECT ON OBJECT::internal.executions        TO scale_out_watch;

ALTER ROLE ssis_logreader  ADD MEMBER {principal};
ALTER ROLE scale_out_watch ADD MEMBER {principal};
';
SET @sql = REPLACE(@sql, N'{principal}', QUOTENAME(@principal));
EXEC SSISDB.sys.sp_executesql @sql, N'@name sysname', @name = @principal;

-- What the login has now. sid_matches_login must be 1; 0 means that the user was made for another login of that name:
-- ALTER USER ... WITH LOGIN ... mends it.
SET @sql = N'
SELECT member.name AS database_user,
       CASE WHEN member.sid = SUSER_SID(member.name, 0) THEN 1 ELSE 0 END AS sid_matches_login,
       granted.name AS member_of
FROM sys.database_role_members AS membership
INNER JOIN sys.database_principals AS member ON member.principal_id = membership.member_principal_id
INNER JOIN sys.database_principals AS granted ON granted.principal_id = membership.role_principal_id
WHERE member.name = @name
ORDER BY granted.name;';
EXEC SSISDB.sys.sp_executesql @sql, N'@name sysname', @name = @principal;
