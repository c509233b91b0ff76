import type { highAvailability as runbook } from '@/lib/runbooks/high-availability';
import type { RunbookWords } from './runbook-words';

export const highAvailability = {
  title: 'High availability of the master',
  meaning:
    'The master and SSISDB fail over separately. Both are highly available only when all nine steps are done on all nodes.',
  impact:
    'Until then a failover of one of the two can stop every Scale Out execution, or lose what the workers log.',
  symptoms: {
    'not-available': 'The side of the master is not highly available.',
    'half-set-up':
      'It was set up half: after a failover the master does not come back, or messages are missing.',
    'wrong-replica': 'The instance answers from a replica that cannot be used.',
  },
  steps: {
    'failover-cluster': {
      title: 'Set up a Windows failover cluster',
      text: 'It has to span all nodes that will hold the master or SSISDB. On virtual machines in Azure, join them to a domain and put a load balancer in front.',
    },
    'master-on-primary': {
      title: 'Install the master on the primary node',
      text: '2.1: its service runs as a domain account that can reach SSISDB on the other node as well, since both fail over separately. 2.2: the DNS host name of the clustered master service is among the common names (CN) of its certificate; a DNS name, not the name of a server. The line shows the account.',
    },
    'master-on-secondaries': {
      title: 'Install the master on each secondary node with the same certificate',
      text: 'Export the certificate of the primary node with its private key, import it into Root of the local computer on each secondary node, and choose it in setup.',
    },
    'availability-group': {
      title: 'Put SSISDB into an availability group with a listener',
      text: 'Enable Always On support for SSISDB on the group, and give the group a listener. The lines show what there is.',
    },
    'sql-server-name': {
      title: 'Let SqlServerName name the listener on every node',
      text: 'In MasterSettings.config it has to be the listener and its port. Restart the master service afterwards.',
    },
    'logging-on-every-replica': {
      title: 'Make logging work on every replica',
      text: '6.1: set the password of the log login on the primary. 6.2: create that login on each secondary with the same SID, which the first statement shows. 6.3: store the listener and the password for the workers; then restart them.',
    },
    'generic-service-role': {
      title: 'Make the master service a role of the failover cluster',
      text: 'It is a Generic Service role, and its client access point is the DNS host name from step 2.',
    },
    'master-address': {
      title: 'Store the address of the master in SSISDB',
      text: 'Run it on the primary, with that same DNS name.',
    },
    'add-workers': {
      title: 'Add the workers',
      text: 'Connect Scale Out Manager to SSISDB through the listener, and add each worker there.',
    },
  },
  asides: {
    upgrade: {
      title: 'Upgrades',
      text: 'Remove SSISDB from the availability group, patch every node, upgrade SSISDB on the primary, add it to the group again and enable Always On support again. Then upgrade masters and workers, and make the role of step 7 anew.',
    },
    'failover-cluster-instance': {
      title: 'With a failover cluster instance instead of an availability group',
      text: 'SqlServerName is the SQL network name. The master is installed on each node with that name among the common names of its certificate, and becomes a Generic Service resource of the role of SQL Server. Workers call the SQL network name and the port of the master. Certificates of workers have to be installed on all nodes by hand, since Scale Out Manager does not know failover cluster instances.',
    },
  },
} as const satisfies RunbookWords<typeof runbook>;
