import 'server-only';
import { createHash } from 'node:crypto';
import type { Anomaly } from '@/lib/domain/anomalies/anomaly';
import type { EvidenceKey } from '@/lib/domain/anomalies/evidence-keys';
import { placeOfDatabase } from '@/lib/domain/availability/place-of-database';
import { clusteredGroups } from '@/lib/domain/availability/group-relations';
import { indexTasks } from '@/lib/domain/executions/index-tasks';
import { readMaster } from '@/lib/domain/workers/master';
import { parseMasterAddress } from '@/lib/domain/workers/master-address';
import type { PlaceholderValues } from '@/lib/domain/runbook';
import { PLACEHOLDERS } from '@/lib/domain/placeholder';
import { isHeldByWorker } from '@/lib/domain/executions/held-by-worker';
import type { ClusterState } from '@/lib/live/cluster-state';
import { profileOfAccount, scaleOutVersionOf } from '@/lib/runbooks/service-account';
import type { RunbookTarget } from './runbook-subject';
import { viewSection } from '@/lib/services/section-view';

type Known = { [Name in keyof PlaceholderValues]?: string | null | undefined };

/** Everything that a command can be filled with, from the newest that was ever read; what is not known is left out. */
export function runbookValues(
  state: ClusterState,
  target: RunbookTarget,
  anomaly: Anomaly | null,
  now: Date,
): PlaceholderValues {
  const known: Known = {
    ...instanceValues(state),
    ...masterValues(state, now),
    ...workerValues(state, target, now),
    ...executionValues(state, target, now),
    ...groupValues(state, target, now),
    ...permissionValues(anomaly),
  };
  return Object.fromEntries(
    PLACEHOLDERS.flatMap((name) => (known[name] ? [[name, known[name]]] : [])),
  );
}

function instanceValues({ snapshot, principal }: ClusterState): Known {
  const source = snapshot?.source;
  return {
    server: source?.serverName,
    serverHost: source?.serverName?.split('\\')[0],
    scaleOutVersion: scaleOutVersionOf(source?.productVersion ?? null),
    login: principal?.userName,
  };
}

function masterValues(state: ClusterState, now: Date): Known {
  const properties = viewSection(state, 'masterProperties', now).data;
  if (!properties) return {};
  const master = readMaster(properties);
  const address = master.address?.replace(/\/+$/, '') ?? null;
  const parsed = address === null ? null : parseMasterAddress(address);
  return {
    masterAddress: address,
    endpoint: address && `${address}/ClusterManagement/`,
    masterHost: parsed?.host,
    masterPort: master.servicePort ?? parsed?.port.toString(),
    masterMachine: master.machineName,
    thumbprint: master.thumbprint,
    newGuid: guidOf(`${state.settings.name}|${master.thumbprint ?? ''}`),
  };
}

function workerValues(state: ClusterState, { workerId }: RunbookTarget, now: Date): Known {
  const workers = viewSection(state, 'workers', now).data ?? [];
  const worker = workers.find(({ id }) => id === workerId);
  if (!worker) return {};
  const tasks = viewSection(state, 'tasks', now).data ?? [];
  const task = tasks.find((one) => isHeldByWorker(one) && one.workerId === worker.id);
  return {
    workerId: worker.id,
    workerMachine: worker.machineName,
    workerAccount: worker.userAccount,
    workerProfile: worker.userAccount && profileOfAccount(worker.userAccount),
    taskId: task?.id,
    executionId: task?.executionId,
  };
}

/** The task is known while it is alive; afterwards the page of the execution tells it. */
function executionValues(state: ClusterState, { executionId }: RunbookTarget, now: Date): Known {
  if (executionId === null) return {};
  const tasks = viewSection(state, 'tasks', now).data ?? [];
  return { executionId, taskId: indexTasks(tasks).get(executionId)?.id };
}

/** The group in question, or the only one that has a lease; and the listener that leads to SSISDB, if there is one. */
function groupValues(state: ClusterState, { groupId }: RunbookTarget, now: Date): Known {
  const data = viewSection(state, 'availabilityGroups', now).data;
  if (!data) return {};
  const leased = clusteredGroups(data);
  const [only] = leased.length === 1 ? leased : [];
  const group = data.groups.find(({ id }) => id === groupId) ?? only;
  const place = placeOfDatabase(data, state.snapshot?.source?.databaseName ?? '');
  const listeners = place.place === 'inGroup' ? (place.group.listeners ?? []) : [];
  const [listener] = listeners.length === 1 ? listeners : [];
  return {
    availabilityGroup: group?.name,
    listener: listener?.dnsName,
    listenerPort: listener?.port?.toString(),
  };
}

function permissionValues(anomaly: Anomaly | null): Known {
  const text = (key: EvidenceKey) => {
    const value = anomaly?.evidence[key];
    return typeof value === 'string' ? value : null;
  };
  return { grant: text('grant'), object: text('object') };
}

/** A GUID made from a name (version 8 of RFC 9562): new for every certificate, the same in every poll and every browser. */
function guidOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
