import { z } from 'zod';
import { heartbeatStateSchema } from './heartbeat-state-schema';
import { instant } from '@/lib/domain/instant';
import { clusterPayload } from '@/lib/domain/payload';
import { propertySchema } from '@/lib/domain/property';

export const masterPayloadSchema = clusterPayload(
  z.object({
    /** Null when that could not be read. */
    isScaleOutEnabled: z.boolean().nullable(),
    master: z
      .object({
        state: heartbeatStateSchema,
        lastKnownState: heartbeatStateSchema,
        machineName: z.string().nullable(),
        address: z.string().nullable(),
        servicePort: z.string().nullable(),
        thumbprint: z.string().nullable(),
        lastOnlineText: z.string().nullable(),
        lastOnlineAt: instant.nullable(),
        heartbeatAgeMs: z.number().nullable(),
        heartbeatMs: z.number(),
        isHeartbeatStored: z.boolean(),
        onlineWithinMs: z.number(),
        lateWithinMs: z.number(),
        missing: z.array(z.string()),
      })
      .nullable(),
    masterProperties: z.array(propertySchema),
    catalogProperties: z.array(propertySchema),
  }),
);

export type MasterPayload = z.infer<typeof masterPayloadSchema>;
