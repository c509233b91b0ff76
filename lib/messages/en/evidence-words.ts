/** What the values of some facts of an anomaly mean, by the fact. */
export const evidenceWords = {
  ghostKind: {
    readyAgain: 'it is back in the queue',
    leaseExpired: 'its lease has run out',
    workerOffline: 'its worker is offline',
    taskEnded: 'it is over',
  },
  nextStep: {
    pickup: 'the next free worker repeats it',
    retry: 'the master puts it back into the queue, once the lease has run out',
    endedUnexpectedly: 'it ends unexpectedly, as no attempt is left',
    canceled: 'it is canceled',
  },
  endCause: {
    sweep: 'the same sweep for leases that ran out, or at least within its interval',
    serverStart: 'a start of SQL Server',
    failover: 'a move of SSISDB to another server',
  },
} as const;
