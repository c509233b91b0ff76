import { z } from 'zod';
import type { AvailabilityGroup } from './availability-group';
import type { FailoverCluster } from './failover-cluster';
import { instant } from '@/lib/domain/instant';

/** An instance that was asked, and whether it answered. */
export const viewpointSchema = z.object({
  serverName: z.string(),
  /** The instance that the cluster's own connection leads to. */
  isMain: z.boolean(),
  readAt: instant.nullable(),
  /** Null when it answered; else why not (a failure code, or `permissionDenied`). */
  failureCode: z.string().nullable(),
});
export type Viewpoint = z.infer<typeof viewpointSchema>;

/** A right whose absence hides something: the object that stays unseen, and the statement that mends it. */
export const hiddenSchema = z.object({ object: z.string(), grant: z.string() });

/** The login that workers write log messages with, as one instance has it. */
export type LogLogin = {
  serverName: string;
  /** Null when the instance has no such login. */
  sid: string | null;
};

/** What is known of availability groups, and from where one looked. A secondary knows only itself. */
export type AvailabilityData = {
  viewpoints: Viewpoint[];
  groups: AvailabilityGroup[];
  /** Null where there is no failover cluster, it has no quorum, or it could not be read. */
  failoverCluster: FailoverCluster | null;
  /** Replicas that support for Always On was enabled on; null while that could not be read, or SSISDB does not tell. */
  supportedReplicas: string[] | null;
  /** One for each instance that was asked and may show it. */
  logLogins: LogLogin[];
  /** What a missing right hides without an error: what is listed is true, what is not may exist. */
  hidden: z.infer<typeof hiddenSchema>[];
};

/** Objects that stand in `hidden` for a whole right: definitions of groups, and states of replicas. */
export const GROUP_DEFINITIONS = 'sys.availability_groups';
export const REPLICA_STATES = 'sys.dm_hadr_availability_replica_states';

/** True when a group, replica, database or listener that is not listed does not exist. */
export function seesEveryGroup({ hidden }: Pick<AvailabilityData, 'hidden'>): boolean {
  return !hidden.some(({ object }) => object === GROUP_DEFINITIONS);
}
