import type {
  identity,
  instanceFacts,
  memberships,
  objectRights,
  serverColumns,
  serverRights,
  wantedColumns,
} from '@/lib/ssisdb/queries/probe';
import { sqlType } from '../tds/sql-types';
import { defineAnswer, type Question } from './answer';
import { columnLength, isObject } from './catalog-objects';
import { PRODUCT_VERSION } from './instance';
import { serverNameOf } from './availability-facts';
import { maySelect, seesDefinitions, seesStates } from './rights';

// These two texts list what they ask for, so the answer is found in the text.
const ASKED_OBJECT = /HAS_PERMS_BY_NAME\('([\w.]+)', 'OBJECT', 'SELECT'\)/g;
const ASKED_SERVER_COLUMN = /SELECT '([\w.]+)' AS object_name, '(\w+)' AS column_name/g;
const ASKED_COLUMN = /COL_LENGTH\('([\w.]+)', '(\w+)'\)/g;

function toInt(isTrue: boolean): 0 | 1 {
  return isTrue ? 1 : 0;
}

function mayRead({ statedRights }: Question, object: string): boolean {
  return maySelect(statedRights, object.toLowerCase());
}

export const probeAnswers = {
  'probe-identity': defineAnswer<typeof identity>(
    {
      product_version: sqlType.nvarchar(128),
      user_name: sqlType.nvarchar(128),
      login_name: sqlType.nvarchar(128),
    },
    ({ userName }) => [
      { product_version: PRODUCT_VERSION, user_name: userName, login_name: userName },
    ],
  ),
  'probe-memberships': defineAnswer<typeof memberships>(
    {
      sysadmin: sqlType.int,
      ssis_admin: sqlType.int,
      ssis_cluster_executor: sqlType.int,
      ssis_logreader: sqlType.int,
    },
    ({ statedRights: { isSysadmin, roles } }) => [
      {
        sysadmin: toInt(isSysadmin),
        ssis_admin: toInt(roles.includes('ssis_admin')),
        ssis_cluster_executor: toInt(roles.includes('ssis_cluster_executor')),
        ssis_logreader: toInt(roles.includes('ssis_logreader')),
      },
    ],
  ),
  'probe-server-rights': defineAnswer<typeof serverRights>(
    {
      view_server_state: sqlType.int,
      view_server_performance_state: sqlType.int,
      view_any_definition: sqlType.int,
    },
    ({ statedRights: rights }) => [
      {
        view_server_state: toInt(rights.isSysadmin || rights.canViewServerState),
        view_server_performance_state: toInt(seesStates(rights)),
        view_any_definition: toInt(seesDefinitions(rights)),
      },
    ],
  ),
  'probe-instance-facts': defineAnswer<typeof instanceFacts>(
    {
      server_name: sqlType.nvarchar(128),
      computer_name: sqlType.nvarchar(128),
      edition: sqlType.nvarchar(128),
      is_hadr_enabled: sqlType.bit,
      is_clustered: sqlType.bit,
      is_integrated_security_only: sqlType.bit,
    },
    (question) => [
      {
        server_name: serverNameOf(question),
        computer_name: serverNameOf(question),
        edition: 'Enterprise Edition: Core-based Licensing (64-bit)',
        is_hadr_enabled: question.world.availability !== null,
        is_clustered: false,
        is_integrated_security_only: question.faults.has('windows-logins-only'),
      },
    ],
  ),
  'probe-server-columns': defineAnswer<ReturnType<typeof serverColumns>>(
    {
      object_name: sqlType.nvarchar(257),
      column_name: sqlType.nvarchar(128),
      column_count: sqlType.int,
    },
    (question) =>
      [...question.text.matchAll(ASKED_SERVER_COLUMN)].map(([, object = '', column = '']) => ({
        object_name: object,
        column_name: column,
        column_count: 1,
      })),
  ),
  'probe-object-rights': defineAnswer<ReturnType<typeof objectRights>>(
    { object_name: sqlType.nvarchar(257), can_select: sqlType.int },
    (question) =>
      [...question.text.matchAll(ASKED_OBJECT)].map(([, object = '']) => ({
        object_name: object,
        can_select: isObject(object) ? toInt(mayRead(question, object)) : null,
      })),
  ),
  'probe-columns': defineAnswer<ReturnType<typeof wantedColumns>>(
    {
      object_name: sqlType.nvarchar(257),
      column_name: sqlType.nvarchar(128),
      column_length: sqlType.int,
    },
    (question) =>
      [...question.text.matchAll(ASKED_COLUMN)].map(([, object = '', column = '']) => ({
        object_name: object,
        column_name: column,
        // The columns of an object that may not be read are not shown either.
        column_length: mayRead(question, object) ? columnLength(object, column) : null,
      })),
  ),
};
