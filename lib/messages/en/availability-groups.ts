import type { ImportsView } from '@/lib/domain/availability/availability-groups-payload';
import type { WindowsGeneration } from '@/lib/domain/availability/windows-version';

type ImportState = ImportsView['state'];

export const availabilityGroups = {
  title: 'Availability groups of {cluster}',
  allTitle: 'Availability groups',
  noCluster: 'No cluster is configured',
  list: 'Availability groups',
  ofCluster: 'All availability groups of {cluster}',
  empty: 'The instance has no availability groups',
  emptyWhy:
    'Always On is switched on, and the login sees every group there is. SSISDB fails over with nothing.',
  readiness: 'Is Scale Out highly available?',
  master: 'Master of {cluster}',
  columns: {
    group: 'Group',
    health: 'State',
    primary: 'Primary',
    replicas: 'Replicas',
    relation: 'R1: half of the lease < node dead',
    listener: 'Listener',
    catalog: 'SSISDB',
    imported: 'Cluster settings',
  },
  replicaCount:
    '{healthy, number} of {total, number} healthy{unseen, plural, =0 {} other {, # not visible}}',
  primaryUnknown: 'not known from here',
  primaryClaimed: 'contradictory: {names}',
  noListener: 'none',
  listenerUnknown: 'not read',
  catalogHere: 'here',
  neverImported: 'never imported',
  noLease: 'has no lease',
  seenFrom: 'Seen from {server}',
  importedAgo: 'cluster settings <age></age>',
  group: {
    title: 'Availability group',
    gone: 'There is no such availability group any more',
    goneWhy:
      'It was dropped, or the cluster’s connection leads elsewhere now. What you see below is from before.',
    noneThen: 'None in the last good reading.',
    unseen: 'Whether this group exists cannot be told from here',
    unseenWhy: 'The login does not see every group, and this one is not among those it sees.',
    catalog: 'has SSISDB',
    catalogElsewhere: 'SSISDB is in {group}',
    catalogNowhere: 'SSISDB is in no group',
    catalogUnknown: 'where SSISDB is cannot be told',
    basic: 'basic',
    contained: 'contained',
    distributed: 'distributed',
    clusterType: {
      wsfc: 'Windows failover cluster',
      external: 'external cluster',
      none: 'read-scale, no cluster',
    },
  },
  viewpoint: {
    secondary: 'You look from {server}, which is a secondary',
    secondaryWhy:
      'A secondary knows only itself: of the other replicas it tells neither role nor state, and what it does not know is shown as not visible. Connect through the listener, or name the other replicas in the configuration.',
    silent: '{server} did not answer: {reason}',
    claimed: 'Two replicas take themselves for primary: {names}',
    claimedWhy:
      'What they tell contradicts each other, so nobody is shown as primary. It may be a failover in this very moment, or a split brain.',
    hidden: 'The login may not see {object}',
    hiddenWhy:
      'What depends on it is not known; it is neither good nor bad. This statement gives exactly this right; run it on every replica.',
    distributed: 'A distributed group has no lease',
    distributedWhy:
      'It spans other availability groups, and each of those has its own lease and heartbeats. The relations below are not for it.',
    readScale: 'No failover cluster watches over this group',
    readScaleWhy:
      'Without a cluster there is no lease, no heartbeat and no automatic failover, so none of the relations applies.',
    external: 'An external cluster watches over this group',
    externalWhy:
      'Pacemaker or another cluster manager decides on failovers; lease and heartbeats of Windows do not exist here.',
  },
  generation: {
    windows2012: 'Windows Server 2012 or 2012 R2',
    windows2016: 'Windows Server 2016',
    windows2019: 'Windows Server 2019 or later',
    noVersion: 'version of Windows not known',
    unknownBuild: 'a version of Windows that this dashboard does not know',
    mixedVersions: 'nodes of different versions of Windows',
  } satisfies Record<WindowsGeneration | 'noVersion' | 'unknownBuild' | 'mixedVersions', string>,
  importState: {
    imported: 'Cluster settings are imported',
    never: 'Settings of the failover cluster were never imported',
    storeUnavailable: 'Imported settings cannot be read now',
  } satisfies Record<ImportState, string>,
  importStateWhy: {
    never:
      'LeaseTimeout and the heartbeats are in no view of SQL Server. Until they come in, every relation that needs them is not evaluated.',
    storeUnavailable:
      'The dashboard’s store is not open, so what was imported is out of reach. What SQL Server itself tells is shown.',
  },
  toImport: 'How to get these values in',
} as const;
