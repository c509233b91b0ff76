import type {
  availabilityDatabases,
  availabilityGroups,
  availabilityListeners,
  availabilityReplicas,
  listenerAddresses,
} from '@/lib/ssisdb/queries/availability-groups';
import type { SimulatedGroup } from '../simulation/availability';
import { sqlType } from '../tds/sql-types';
import { defineAnswer, type Question } from './answer';
import {
  databaseIdOf,
  groupIdOf,
  listenerIdOf,
  replicaIdOf,
  vantageOf,
} from './availability-facts';
import { seesDefinitions } from './rights';

/** Metadata visibility: without the right there is no row, and no error (ssisdb.md 5.2). */
function visibleGroups(question: Question): SimulatedGroup[] {
  return seesDefinitions(question.rights) ? (vantageOf(question)?.availability.groups ?? []) : [];
}

export const availabilityAnswers = {
  'availability-groups': defineAnswer<typeof availabilityGroups>(
    {
      group_id: sqlType.uniqueidentifier,
      name: sqlType.nvarchar(128),
      failure_condition_level: sqlType.int,
      health_check_timeout: sqlType.int,
      basic_features: sqlType.bit,
      db_failover: sqlType.bit,
      is_distributed: sqlType.bit,
      cluster_type: sqlType.tinyint,
      required_synchronized_secondaries_to_commit: sqlType.int,
      is_contained: sqlType.bit,
    },
    (question) =>
      visibleGroups(question).map(({ name, healthCheckTimeoutMs }) => ({
        group_id: groupIdOf(question.world, name),
        name,
        failure_condition_level: 3,
        health_check_timeout: healthCheckTimeoutMs,
        basic_features: false,
        db_failover: true,
        is_distributed: false,
        cluster_type: 0,
        required_synchronized_secondaries_to_commit: 0,
        is_contained: false,
      })),
  ),
  'availability-replicas': defineAnswer<typeof availabilityReplicas>(
    {
      replica_id: sqlType.uniqueidentifier,
      group_id: sqlType.uniqueidentifier,
      replica_server_name: sqlType.nvarchar(256),
      endpoint_url: sqlType.nvarchar(256),
      availability_mode: sqlType.tinyint,
      failover_mode: sqlType.tinyint,
      session_timeout: sqlType.int,
      secondary_role_allow_connections: sqlType.tinyint,
      backup_priority: sqlType.int,
      seeding_mode: sqlType.tinyint,
    },
    (question) => {
      const { servers = [], asynchronousServer } = vantageOf(question)?.availability ?? {};
      return visibleGroups(question).flatMap(({ name }) =>
        servers.map((server, index) => ({
          replica_id: replicaIdOf(question.world, name, index),
          group_id: groupIdOf(question.world, name),
          replica_server_name: server,
          endpoint_url: `TCP://${server.toLowerCase()}.contoso.example:5022`,
          availability_mode: index === asynchronousServer ? 0 : 1,
          failover_mode: index === asynchronousServer ? 1 : 0,
          session_timeout: 10,
          secondary_role_allow_connections: 1,
          backup_priority: 50,
          seeding_mode: 0,
        })),
      );
    },
  ),
  'availability-databases': defineAnswer<typeof availabilityDatabases>(
    {
      group_id: sqlType.uniqueidentifier,
      group_database_id: sqlType.uniqueidentifier,
      database_name: sqlType.nvarchar(128),
    },
    (question) =>
      visibleGroups(question).flatMap(({ name, databases }) =>
        databases.map((database) => ({
          group_id: groupIdOf(question.world, name),
          group_database_id: databaseIdOf(question.world, database),
          database_name: database,
        })),
      ),
  ),
  'availability-listeners': defineAnswer<typeof availabilityListeners>(
    {
      group_id: sqlType.uniqueidentifier,
      listener_id: sqlType.nvarchar(36),
      dns_name: sqlType.nvarchar(63),
      port: sqlType.int,
      is_conformant: sqlType.bit,
    },
    (question) =>
      visibleGroups(question).flatMap(({ name, listener }) =>
        listener
          ? [
              {
                group_id: groupIdOf(question.world, name),
                listener_id: listenerIdOf(question.world, name),
                dns_name: listener.dnsName,
                port: listener.port,
                is_conformant: true,
              },
            ]
          : [],
      ),
  ),
  'availability-listener-addresses': defineAnswer<typeof listenerAddresses>(
    {
      listener_id: sqlType.nvarchar(36),
      ip_address: sqlType.nvarchar(48),
      is_dhcp: sqlType.bit,
      state: sqlType.tinyint,
    },
    (question) =>
      visibleGroups(question).flatMap(({ name, listener }) =>
        listener
          ? [
              {
                listener_id: listenerIdOf(question.world, name),
                ip_address: listener.ip,
                is_dhcp: false,
                state: 1,
              },
            ]
          : [],
      ),
  ),
};
