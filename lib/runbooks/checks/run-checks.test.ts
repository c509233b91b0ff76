import { describe, expect, it } from 'vitest';
import type { AvailabilityGroup } from '@/lib/domain/availability/availability-group';
import { EMPTY_MEMORY } from '@/lib/domain/cluster-memory';
import type { ClusterValues } from '@/lib/domain/availability/cluster-values';
import type { SectionData } from '@/lib/domain/snapshot';
import { CHECK_IDS, type CheckId, type CheckStatus } from '@/lib/domain/runbook';
import { buildAccess } from '@/lib/testing/build-access';
import {
  buildAvailability,
  buildGroup,
  buildInstanceFacts,
  buildPrimary,
  buildReplica,
} from '@/lib/testing/build-availability';
import { buildCheckInputs } from '@/lib/testing/build-check-inputs';
import { buildExecutionsData } from '@/lib/testing/build-executions-data';
import { buildMasterProperties } from '@/lib/testing/build-properties';
import { buildFailure } from '@/lib/testing/build-section';
import { buildSource } from '@/lib/testing/build-snapshot';
import { buildTask, buildWaitingTask } from '@/lib/testing/build-task';
import { buildToldTimeouts } from '@/lib/testing/build-told-timeouts';
import { buildWorker, OTHER_WORKER_ID, WORKER_ID } from '@/lib/testing/build-worker';
import { minutesAgo, NOW } from '@/lib/testing/clock';
import type { CheckInputs } from './check';
import { runChecks } from './run-checks';

const run = (check: CheckId, inputs: CheckInputs) => runChecks([check], inputs)[0];

const master = (overrides: Record<string, string | null>) =>
  buildCheckInputs({ sections: { masterProperties: buildMasterProperties(overrides) } });

const withWorker = (overrides: Parameters<typeof buildWorker>[0], workerId = WORKER_ID) =>
  buildCheckInputs({ workerId, sections: { workers: [buildWorker(overrides)] } });

const certificate = (minutes: number) => ({
  ...EMPTY_MEMORY,
  certificate: {
    thumbprint: 'NEW',
    previous: { thumbprint: 'OLD', changedAt: minutesAgo(minutes) },
  },
});

const waiting = (isAnyWorker: boolean, workerIds: string[]) => {
  const task = buildTask({ status: 'ready', workerId: null });
  const jobId = task.jobId ?? '';
  return buildCheckInputs({
    sections: { tasks: [task], jobAssignments: [{ jobId, isAnyWorker, workerIds }] },
  });
};

const inGroups = (
  groups: AvailabilityGroup[],
  clusterValues: ClusterValues | null = null,
  properties: Record<string, string> = {},
) =>
  buildCheckInputs({
    clusterValues,
    sections: {
      instance: buildInstanceFacts({ isHadrEnabled: true }),
      availabilityGroups: buildAvailability(groups),
      masterProperties: buildMasterProperties(properties),
    },
  });

const ofExecution = (sections: Partial<SectionData>) =>
  buildCheckInputs({ executionId: '4711', sections });

const logged = (loggingLevel: number | null) => ({
  executions: buildExecutionsData({
    endings: {
      messageChecks: new Map([['4711', { hasMessages: false, loggingLevel, checkedAt: NOW }]]),
    },
  }),
});

const CASES: [CheckId, string, CheckInputs, CheckStatus][] = [
  ['instance-answers', 'the poll was good', buildCheckInputs(), 'done'],
  [
    'instance-answers',
    'it failed',
    buildCheckInputs({ source: null, failure: buildFailure('refused') }),
    'notDone',
  ],
  [
    'instance-answers',
    'only the replica is wrong',
    buildCheckInputs({ source: null, failure: buildFailure('notReadableReplica') }),
    'done',
  ],
  ['replica-usable', 'the poll was good', buildCheckInputs(), 'done'],
  [
    'replica-usable',
    'the replica is wrong',
    buildCheckInputs({ failure: buildFailure('notPrimaryReplica') }),
    'notDone',
  ],
  [
    'clocks-agree',
    'they differ by 9 s',
    buildCheckInputs({ source: buildSource({ clockSkewMs: -9_000 }) }),
    'notDone',
  ],
  [
    'objects-granted',
    'one is denied',
    buildCheckInputs({ access: [buildAccess('internal.tasks', { access: 'denied', grant: 'x' })] }),
    'notDone',
  ],
  [
    'objects-granted',
    'a view hides its rows, but the table behind it may be read',
    buildCheckInputs({ access: [buildAccess('catalog.worker_agents', { access: 'roleMissing' })] }),
    'done',
  ],
  ['objects-granted', 'nothing was tested', buildCheckInputs({ access: [] }), 'cannotBeSeen'],
  ['scale-out-enabled', 'it is', buildCheckInputs(), 'done'],
  ['scale-out-enabled', 'the value is FALSE', master({ IS_SCALEOUT_ENABLED: 'FALSE' }), 'notDone'],
  ['master-properties-complete', 'one is missing', master({ MACHINE_IP: null }), 'notDone'],
  [
    'master-heartbeat-fresh',
    'it is old',
    master({ LAST_ONLINE_TIME: '2026-11-22 02:00:00 +00:00' }),
    'notDone',
  ],
  [
    'master-heartbeat-fresh',
    'it is not a date',
    master({ LAST_ONLINE_TIME: 'soon' }),
    'cannotBeSeen',
  ],
  ['master-address-matches-port', 'it does', buildCheckInputs(), 'done'],
  [
    'master-address-matches-port',
    'it is not https',
    master({ MASTER_ADDRESS: 'http://etlm01:8391' }),
    'notDone',
  ],
  [
    'master-address-matches-port',
    'there is no address',
    master({ MASTER_ADDRESS: null }),
    'cannotBeSeen',
  ],
  ['thumbprint-known', 'there is none', master({ SSLCERT_THUMBPRINT: null }), 'notDone'],
  ['thumbprint-unchanged', 'none was remembered', buildCheckInputs(), 'cannotBeSeen'],
  [
    'thumbprint-unchanged',
    'it changed just now',
    buildCheckInputs({ memory: certificate(5) }),
    'notDone',
  ],
  [
    'thumbprint-unchanged',
    'it changed hours ago',
    buildCheckInputs({ memory: certificate(300) }),
    'done',
  ],
  [
    'workers-seen-since-change',
    'the worker has been seen',
    buildCheckInputs({ memory: certificate(5) }),
    'done',
  ],
  [
    'workers-seen-since-change',
    'it has not',
    buildCheckInputs({ memory: certificate(0) }),
    'notDone',
  ],
  ['worker-heartbeat-fresh', 'the worker is online', withWorker({}), 'done'],
  [
    'worker-heartbeat-fresh',
    'it is offline',
    withWorker({ lastOnlineAt: minutesAgo(30) }),
    'notDone',
  ],
  [
    'worker-heartbeat-fresh',
    'its heartbeat is from the future',
    withWorker({ lastOnlineAt: minutesAgo(-30) }),
    'cannotBeSeen',
  ],
  ['worker-heartbeat-fresh', 'it has no row', withWorker({}, OTHER_WORKER_ID), 'notDone'],
  [
    'worker-heartbeat-fresh',
    'there is no worker at all',
    buildCheckInputs({ sections: { workers: [] } }),
    'cannotBeSeen',
  ],
  ['worker-account-known', 'it is not', withWorker({ userAccount: null }), 'notDone'],
  ['worker-account-known', 'no worker was chosen', buildCheckInputs(), 'cannotBeSeen'],
  ['worker-enabled', 'it is not', withWorker({ isEnabled: false }), 'notDone'],
  ['usable-worker-online', 'the only one is disabled', withWorker({ isEnabled: false }), 'notDone'],
  ['waiting-tasks-startable', 'any worker may', waiting(true, []), 'done'],
  [
    'waiting-tasks-startable',
    'only another worker may',
    waiting(false, [OTHER_WORKER_ID]),
    'notDone',
  ],
  ['waiting-tasks-startable', 'nobody may', waiting(false, []), 'notDone'],
  ['waiting-tasks-startable', 'the execution has no task', ofExecution({}), 'cannotBeSeen'],
  [
    'waiting-tasks-startable',
    'the task of the execution is held, whatever else waits',
    ofExecution({ tasks: [buildTask(), buildWaitingTask({ executionId: '9' })] }),
    'done',
  ],
  [
    'waiting-tasks-startable',
    'the task of the execution is dedicated to a worker that is not there',
    ofExecution({
      tasks: [buildWaitingTask({ candidateWorkerId: OTHER_WORKER_ID })],
      jobAssignments: [{ jobId: buildTask().jobId ?? '', isAnyWorker: true, workerIds: [] }],
    }),
    'notDone',
  ],
  [
    'task-ids-known',
    'the task of the execution is alive',
    ofExecution({ tasks: [buildWaitingTask()] }),
    'done',
  ],
  ['task-ids-known', 'the execution is over', ofExecution({}), 'cannotBeSeen'],
  ['logging-level-above-none', 'no execution was chosen', buildCheckInputs(), 'cannotBeSeen'],
  ['logging-level-above-none', 'it was not asked for', ofExecution({}), 'cannotBeSeen'],
  ['logging-level-above-none', 'it cannot be read', ofExecution(logged(null)), 'cannotBeSeen'],
  ['logging-level-above-none', 'it is none', ofExecution(logged(0)), 'notDone'],
  ['logging-level-above-none', 'it is customized', ofExecution(logged(100)), 'done'],
  ['slots-free', 'nothing runs', buildCheckInputs(), 'done'],
  ['log-server-known', 'it is not', master({ CLUSTER_LOGDB_SERVER: null }), 'notDone'],
  ['task-ids-known', 'none is alive', buildCheckInputs(), 'cannotBeSeen'],
  [
    'catalog-in-availability-group',
    'it stands alone',
    buildCheckInputs({ source: buildSource({ replicaRole: 'standalone' }) }),
    'notDone',
  ],
  ['catalog-in-availability-group', 'a group has it', inGroups([buildGroup()]), 'done'],
  ['catalog-in-availability-group', 'no group has it', inGroups([]), 'notDone'],
  [
    'catalog-in-availability-group',
    'groups cannot be read, but its role can',
    buildCheckInputs({ sections: { instance: undefined } }),
    'done',
  ],
  [
    'log-server-is-listener',
    'it is the instance itself',
    master({ CLUSTER_LOGDB_SERVER: 'sqlnode1.corp,1433' }),
    'notDone',
  ],
  ['log-server-is-listener', 'it is', inGroups([buildGroup()]), 'done'],
  [
    'log-server-is-listener',
    'listeners could not be read',
    inGroups([buildGroup({ listeners: null })]),
    'cannotBeSeen',
  ],
  ['replicas-synchronised', 'all of them are', inGroups([buildGroup()]), 'done'],
  [
    'replicas-synchronised',
    'one is not connected',
    inGroups([buildGroup({ replicas: [buildReplica({ isConnected: false })] })]),
    'notDone',
  ],
  [
    'replicas-synchronised',
    'one is out of sight',
    inGroups([buildGroup({ replicas: [buildPrimary(), buildReplica({ isConnected: null })] })]),
    'cannotBeSeen',
  ],
  ['replicas-synchronised', 'there are no groups', inGroups([]), 'cannotBeSeen'],
  ['timeout-relations-hold', 'they do', inGroups([buildGroup()], buildToldTimeouts()), 'done'],
  ['timeout-relations-hold', 'nothing was imported', inGroups([buildGroup()]), 'cannotBeSeen'],
  [
    'timeout-relations-hold',
    'one is at its limit',
    inGroups([buildGroup()], buildToldTimeouts({ timeouts: { leaseTimeoutMs: 40_000 } })),
    'notDone',
  ],
  ['timeout-relations-hold', 'no group has a lease', inGroups([], null), 'cannotBeSeen'],
  [
    'sql-authentication-allowed',
    'only Windows logins are taken',
    buildCheckInputs({
      sections: { instance: buildInstanceFacts({ isIntegratedSecurityOnly: true }) },
    }),
    'notDone',
  ],
  ['master-address-is-dns-name', 'it is that of the machine', buildCheckInputs(), 'notDone'],
  [
    'master-address-is-dns-name',
    'it is a number',
    master({ MASTER_ADDRESS: 'https://10.0.0.5:8391' }),
    'notDone',
  ],
  [
    'master-address-is-dns-name',
    'it is another name',
    master({ MASTER_ADDRESS: 'https://ssismaster:8391' }),
    'cannotBeSeen',
  ],
  [
    'master-address-is-dns-name',
    'it is a name that no replica has',
    inGroups([buildGroup()], null, { MASTER_ADDRESS: 'https://ssismaster:8391' }),
    'done',
  ],
];

describe('a check', () => {
  it.each(CASES)('%s, when %s', (check, _when, inputs, status) => {
    expect(run(check, inputs)?.status).toBe(status);
  });

  it.each(CHECK_IDS)('%s is never done while nothing was read', (check) => {
    const blind = buildCheckInputs({ source: null, access: [], workerId: WORKER_ID });
    const outcome = run(check, { ...blind, sections: {} });
    expect(outcome?.status).toBe('cannotBeSeen');
  });

  it('names the statement that mends a denied section', () => {
    const inputs = buildCheckInputs({ sections: { tasks: undefined } });
    inputs.sectionStates.tasks = {
      status: 'denied',
      object: 'internal.tasks',
      grant: 'GRANT …',
      lastCollectedAt: null,
    };
    expect(run('sections-readable', inputs)).toMatchObject({
      status: 'notDone',
      evidence: { object: 'internal.tasks', grant: 'GRANT …' },
    });
  });
});
