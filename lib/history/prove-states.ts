import type { ClusterSettings } from '@/lib/domain/cluster-settings';
import type { HeartbeatState } from '@/lib/domain/workers/heartbeat-state';
import { MASTER_SUBJECT_ID, type StateSubject } from '@/lib/domain/history/history';
import { judgeMaster, readMaster } from '@/lib/domain/workers/master';
import type { Snapshot } from '@/lib/domain/snapshot';
import { judgeWorker, nameOfWorker } from '@/lib/domain/workers/worker';

export type ProvenState = { subject: StateSubject; state: HeartbeatState; isEnabled: boolean };

export type ProvenStates = {
  states: ProvenState[];
  /** Of which kinds everybody was seen: whoever is missing is gone. */
  kinds: ReadonlySet<StateSubject['kind']>;
};

/** What one poll proves of everybody's state. A part that was not collected proves nothing. */
export function proveStates(
  { failure, source, sections }: Snapshot,
  settings: ClusterSettings,
): ProvenStates {
  if (failure || !source) return { states: [], kinds: new Set() };
  const { workers, masterProperties } = sections;
  const states: ProvenState[] = [];
  const kinds = new Set<StateSubject['kind']>();
  if (workers.status === 'collected') {
    kinds.add('worker');
    for (const worker of workers.data) {
      states.push({
        subject: { kind: 'worker', id: worker.id, name: nameOfWorker(worker) },
        state: judgeWorker(worker, source.sqlClock, settings).state,
        isEnabled: worker.isEnabled,
      });
    }
  }
  if (masterProperties.status === 'collected') {
    kinds.add('master');
    const master = readMaster(masterProperties.data);
    states.push({
      subject: { kind: 'master', id: MASTER_SUBJECT_ID, name: master.machineName ?? '' },
      state: judgeMaster(master, source.sqlClock, settings).state,
      isEnabled: true,
    });
  }
  return { states, kinds };
}
