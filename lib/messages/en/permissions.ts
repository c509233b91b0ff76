import type { PANEL_PARTS } from '@/lib/domain/panel-parts';

type Panels = {
  [Page in keyof typeof PANEL_PARTS]: Record<keyof (typeof PANEL_PARTS)[Page], string>;
};

export const permissions = {
  title: 'Permissions',
  none: 'No cluster is configured',
  of: '{cluster}: permissions',
  pending: 'Rights were not tested yet',
  pendingWhy: 'They are tested when the instance is first reached.',
  testedAt: 'tested <time></time>',
  login: 'User in SSISDB',
  serverState: 'May view the server’s state',
  serverStateNotNeeded: 'Not needed: the role of the replica is told in another way.',
  usedBy: 'Read by {queries}',
  covered: 'Nothing to grant: the same rows are read from another object.',
  narrower:
    'SELECT on {object} serves as well, and gives no role: a role would also let this login run packages.',
  missingColumns:
    '{count, plural, one {Column that this version does not have: {columns}} other {Columns that this version does not have: {columns}}}',
  grant: 'Statement for {object}',
  allGrants: 'All that is missing, ready to run in SSISDB',
  nothingMissing: 'Nothing is missing.',
  nothingKnown: 'Whether something is missing is not known: not every object could be tested.',
  select: 'SELECT',
  selectAndRole: 'SELECT, and one of these roles to see every row:',
  table: 'What each panel of {cluster} reads',
  panelRules:
    'Rules look at the same parts: one whose part is missing is not evaluated, and says so.',
  columns: {
    panel: 'Panel',
    object: 'Object',
    needs: 'Takes',
    tested: 'Tested',
    statement: 'Statement',
  },
  nothingToGrant: 'nothing to grant',
  noStatement: 'not known',
  panels: {
    overview: { clusters: 'Overview: clusters' },
    workers: {
      board: 'Workers: board and table',
      heldTasks: 'Worker: tasks it holds',
      waitingTasks: 'Worker: tasks it may take',
    },
    executions: { list: 'Executions: list' },
    execution: {
      detail: 'Execution: details, Gantt chart and parameters',
      messages: 'Execution: messages',
      taskLogs: 'Execution: task logs',
    },
    packages: { runs: 'Packages: runs' },
    master: { master: 'Master: state and properties', catalog: 'Master: catalog properties' },
    availabilityGroups: { list: 'Availability groups: list' },
    availabilityGroup: { group: 'Availability group: replicas, databases and timeouts' },
    anomalies: { cleanup: 'Anomalies: cleanup of SSISDB' },
    readiness: { steps: 'High availability: steps' },
  } satisfies Panels,
  words: {
    granted: 'The login may read it.',
    denied: 'SELECT is not granted.',
    roleMissing:
      'SELECT is granted, but the view filters by role and shows this login too few rows.',
    missing: 'SSISDB has no such object, or hides it from this login.',
    unknown: 'The test of this right gave no answer.',
  },
  rights: {
    title: 'Rights that watching needs',
    why: 'The dashboard only reads. One script gives a login every right that it uses, and not one more; run it on every replica.',
    script: 'Download grant-monitor.sql',
  },
  summary: {
    all: 'Everything can be read',
    some: '{count, plural, one {# object cannot be read in full} other {# objects cannot be read in full}}',
    unknown: 'Not every right could be tested',
    open: 'Each panel, the object behind it and the right it takes',
  },
  zeroRows: {
    title: 'Zero rows are not zero workers',
    why: 'catalog.worker_agents answers with no rows and no error to a login that is in none of the roles it shows workers to (ssis_admin, ssis_cluster_executor, sysadmin). So no rows only count as no workers when this login is proven to see them all; SELECT on internal.worker_agents proves it with the least rights.',
    on: 'The zero-row trap is on',
    onWhy:
      'This login is in none of the roles that catalog.worker_agents shows rows to, and may not read the table behind it: the view answers with no rows and no error, whatever workers there are.',
    unknown: 'The zero-row trap may be on',
    unknownWhy:
      'Whether this login is in one of the roles that catalog.worker_agents shows rows to could not be tested, so an empty answer proves nothing.',
  },
} as const;
