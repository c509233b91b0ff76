import { z } from 'zod';
import { heartbeatStateSchema } from './heartbeat-state-schema';
import { payload } from '@/lib/domain/payload';

export const foundWorkersPayloadSchema = payload(
  z.object({
    /** Best first, and no more than can be looked through. */
    workers: z.array(
      z.object({
        cluster: z.string(),
        id: z.string(),
        name: z.string(),
        machineName: z.string().nullable(),
        state: heartbeatStateSchema,
      }),
    ),
  }),
);

export type FoundWorkersPayload = z.infer<typeof foundWorkersPayloadSchema>;
