-- What T-SQL takes for granted and PostgreSQL lacks: only what our queries and the fixture call, with the answers
-- that SQL Server documents. Principals are real PostgreSQL roles, so that rights are truly held or truly missing.

SET TIME ZONE 'UTC';

CREATE FUNCTION sysdatetimeoffset() RETURNS timestamptz LANGUAGE sql VOLATILE AS
$$ SELECT clock_timestamp() $$;

CREATE FUNCTION sysdatetime() RETURNS timestamp LANGUAGE sql VOLATILE AS
$$ SELECT clock_timestamp()::timestamp $$;

CREATE FUNCTION db_name() RETURNS text LANGUAGE sql STABLE AS
$$ SELECT current_database()::text $$;

CREATE FUNCTION user_name() RETURNS text LANGUAGE sql STABLE AS
$$ SELECT CASE WHEN rolsuper THEN 'dbo' ELSE rolname::text END FROM pg_roles WHERE rolname = current_user $$;

CREATE FUNCTION original_login() RETURNS text LANGUAGE sql STABLE AS
$$ SELECT current_user::text $$;

CREATE FUNCTION serverproperty(property text) RETURNS text LANGUAGE sql IMMUTABLE AS
$$
    SELECT CASE property
        WHEN 'ServerName' THEN 'CONTRACT'
        WHEN 'ComputerNamePhysicalNetBIOS' THEN 'CONTRACT'
        WHEN 'ProductVersion' THEN '14.0.1000.169'
        WHEN 'Edition' THEN 'Developer Edition (64-bit)'
        WHEN 'IsHadrEnabled' THEN '1'
        WHEN 'IsClustered' THEN '0'
        WHEN 'IsIntegratedSecurityOnly' THEN '0'
    END
$$;

CREATE FUNCTION databasepropertyex(database text, property text) RETURNS text LANGUAGE sql STABLE AS
$$ SELECT 'READ_WRITE' WHERE database = current_database() AND property = 'Updateability' $$;

-- NULL where there is no such role. Not pg_has_role(): for a superuser that is always true, whereas a sysadmin is
-- not a member of the roles of a database.
CREATE FUNCTION is_member(role_name text) RETURNS int LANGUAGE sql STABLE AS
$$
    WITH RECURSIVE memberships(roleid) AS (
        SELECT oid FROM pg_roles WHERE rolname = current_user
        UNION
        SELECT m.roleid FROM pg_auth_members AS m JOIN memberships ON m.member = memberships.roleid
    )
    SELECT (oid IN (SELECT roleid FROM memberships))::int FROM pg_roles WHERE rolname = role_name
$$;

CREATE FUNCTION is_srvrolemember(role_name text) RETURNS int LANGUAGE sql STABLE AS
$$ SELECT rolsuper::int FROM pg_roles WHERE rolname = current_user AND role_name = 'sysadmin' $$;

CREATE FUNCTION has_perms_by_name(securable text, securable_class text, permission text) RETURNS int
LANGUAGE sql STABLE AS
$$
    SELECT CASE
        WHEN securable IS NOT NULL THEN has_table_privilege(to_regclass(securable), permission)::int
        WHEN permission IN ('VIEW SERVER STATE', 'VIEW ANY DEFINITION') THEN is_srvrolemember('sysadmin')
    END
$$;

-- Bytes, -1 for a type without a limit, and NULL for what is not there or, as in SQL Server, may not be seen.
CREATE FUNCTION col_length(object_name text, column_name text) RETURNS smallint LANGUAGE sql STABLE AS
$$
    SELECT attlen FROM pg_attribute
    WHERE attrelid = to_regclass(object_name) AND attname = lower(column_name) AND NOT attisdropped
        AND has_table_privilege(attrelid, 'SELECT')
$$;

CREATE SCHEMA sys;
GRANT USAGE ON SCHEMA sys TO PUBLIC;

CREATE VIEW sys.databases AS
SELECT current_database()::text AS name, CAST(NULL AS uuid) AS replica_id, CAST('2026-01-05' AS timestamp) AS create_date
UNION ALL
SELECT 'tempdb', NULL, CAST(pg_postmaster_start_time() AS timestamp);
GRANT SELECT ON sys.databases TO PUBLIC;

-- NULL, as outside of an availability group.
CREATE FUNCTION sys.fn_hadr_is_primary_replica(database text) RETURNS smallint LANGUAGE sql IMMUTABLE AS
$$ SELECT CAST(NULL AS smallint) $$;
