import { z } from 'zod';
import { instant } from './instant';

export const REPLICA_ROLES = ['primary', 'secondary', 'standalone', 'unknown'] as const;

/** Where the numbers of a snapshot come from: read in the same round trip as the heartbeat. */
export const sourceSchema = z.object({
  serverName: z.string().nullable(),
  databaseName: z.string().nullable(),
  productVersion: z.string().nullable(),
  schemaBuild: z.string().nullable(),
  replicaRole: z.enum(REPLICA_ROLES),
  isReadOnly: z.boolean().nullable(),
  /** SYSDATETIMEOFFSET() of the instance: the only clock that rules compare with. */
  sqlClock: instant,
  /** Offset that the instance's clock was shown with, in minutes east of UTC; null if it was not told. */
  sqlClockOffsetMinutes: z.number().nullable(),
  /** sqlClock minus the web server's clock at the middle of the round trip. */
  clockSkewMs: z.number(),
  /** When SQL Server was started, which is when tempdb was made; null if it was not told. */
  startedAt: instant.nullable(),
});

export type Source = z.infer<typeof sourceSchema>;
