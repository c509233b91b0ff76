import { busyAvailability } from './busy-availability';
import { QUIET_STORY } from './quiet-story';
import type { Story } from './world';

const SERVERS = ['SQLLAB01', 'SQLLAB02', 'SQLLAB03'];

/** Two availability groups in which nothing happens, and hardly an execution: what changes is what somebody imports. */
export const GROUPED_STORY: Story = {
  ...QUIET_STORY,
  names: {
    workerPrefix: 'LABW',
    masterMachine: 'LABMASTER01',
    masterHost: 'scale-out.lab.example',
    masterIp: '10.60.0.11',
    sqlServer: 'SQLLAB01',
    logServer: 'SQLETL,1433',
  },
  availability: () => ({ ...busyAvailability(), clusterName: 'WSFC-LAB', servers: SERVERS }),
  ordersFor: (workerCount) => QUIET_STORY.ordersFor(workerCount).slice(0, 1),
};
