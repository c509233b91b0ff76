import { defineRunbook, type RunbookCommand } from './define-runbook';
import { TIMEOUT_COMMANDS } from './timeout-commands';

const PATH =
  'database-engine/availability-groups/windows/availability-group-lease-healthcheck-timeout';

const onClusterNode = (template: string): RunbookCommand => ({
  language: 'powershell',
  on: 'clusterNode',
  template,
});

export const leaseAndTimeouts = defineRunbook({
  id: 'lease-and-timeouts',
  documents: [
    { path: PATH, anchor: null },
    { path: PATH, anchor: 'relationship-between-cluster-timeout-and-lease-timeout' },
    { path: PATH, anchor: 'summary-of-timeout-guidelines' },
  ],
  symptoms: [
    { id: 'lease-outlives-cluster', exceptions: [], texts: ['LeaseTimeout'] },
    {
      id: 'cross-subnet-below-same-subnet',
      exceptions: [],
      texts: ['CrossSubnetThreshold', 'CrossSubnetDelay'],
    },
    { id: 'below-default', exceptions: [], texts: ['HEALTH_CHECK_TIMEOUT'] },
    { id: 'lease-errors', exceptions: [], texts: ['19407', '19419', '19421', '19422'] },
    { id: 'session-errors', exceptions: [], texts: ['35201', '35206'] },
  ],
  steps: [
    {
      id: 'read-values',
      commands: [
        {
          language: 'tsql',
          on: 'sqlServer',
          template:
            'SELECT g.[name], g.[health_check_timeout], g.[failure_condition_level], r.[replica_server_name], r.[session_timeout]\nFROM sys.availability_groups AS g\nJOIN sys.availability_replicas AS r ON r.[group_id] = g.[group_id];',
        },
        onClusterNode('Get-Cluster | Format-List -Property *Subnet*, *Site*'),
        onClusterNode(
          "Get-ClusterResource -Name '{availabilityGroup}' | Get-ClusterParameter -Name LeaseTimeout",
        ),
      ],
    },
    { id: 'compare-values', commands: [], check: 'timeout-relations-hold' },
    {
      id: 'cluster-values',
      commands: [
        ...TIMEOUT_COMMANDS.sameSubnetDelayMs,
        ...TIMEOUT_COMMANDS.sameSubnetThreshold,
        ...TIMEOUT_COMMANDS.crossSubnetDelayMs,
        ...TIMEOUT_COMMANDS.crossSubnetThreshold,
      ],
    },
    { id: 'lease-timeout', commands: TIMEOUT_COMMANDS.leaseTimeoutMs },
    { id: 'health-check-timeout', commands: TIMEOUT_COMMANDS.healthCheckTimeoutMs },
    { id: 'failure-condition-level', commands: TIMEOUT_COMMANDS.failureConditionLevel },
  ],
  asides: [{ id: 'three-timeouts' }, { id: 'failure-levels' }, { id: 'defaults' }, { id: 'azure' }],
  checks: ['timeout-relations-hold', 'replicas-synchronised'],
});
