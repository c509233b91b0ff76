import { z } from 'zod';
import { configurationStatusSchema } from './configuration-status';
import { payload } from './payload';
import {
  objectAccessSchema,
  onDemandLoadSchema,
  pollStatusSchema,
  queryCostSchema,
} from './poll-status';
import { sectionStateSchema } from './section';
import { sourceSchema } from './source';
import { sqlFailureSchema } from './sql-failure';
import { storeStatusSchema } from './store-status';

const membershipsSchema = z.record(z.string(), z.boolean().nullable());

export const monitorPayloadSchema = payload(
  z.object({
    process: z.object({
      version: z.string(),
      residentBytes: z.number(),
      openStreamCount: z.number(),
    }),
    store: storeStatusSchema,
    configuration: configurationStatusSchema,
    clusters: z.array(
      z.object({
        name: z.string(),
        poll: pollStatusSchema,
        pollIntervalMs: z.number(),
        failure: sqlFailureSchema.nullable(),
        source: sourceSchema.nullable(),
        sections: z.record(z.string(), sectionStateSchema),
        roundTripsPerPoll: z.number().nullable(),
        queries: z.array(queryCostSchema),
        onDemand: onDemandLoadSchema,
        /** Null until the probe has run once. */
        principal: z
          .object({
            userName: z.string().nullable(),
            memberships: membershipsSchema,
            canViewServerState: z.boolean(),
          })
          .nullable(),
        access: z.array(objectAccessSchema),
      }),
    ),
  }),
);

export type MonitorPayload = z.infer<typeof monitorPayloadSchema>;

export type MonitoredCluster = MonitorPayload['data']['clusters'][number];
