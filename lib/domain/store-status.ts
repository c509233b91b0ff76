import { z } from 'zod';
import { instant } from './instant';

/** Why nothing can be written: told in words by lib/messages, never with a path or an inner message. */
export const STORE_FAULTS = [
  'full',
  'locked',
  'readOnly',
  'corrupt',
  'tooNew',
  'unavailable',
] as const;

export type StoreFault = (typeof STORE_FAULTS)[number];

/** Whether history is being kept. The dashboard goes on live without it. */
export const storeStatusSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('opening') }),
  z.object({ status: z.literal('keeping'), sizeBytes: z.number().nullable() }),
  z.object({
    status: z.literal('failing'),
    fault: z.enum(STORE_FAULTS),
    sinceAt: instant,
    /** Changes that wait in memory to be written once the store recovers. */
    waitingCount: z.number(),
    /** Changes that were given up because too many were waiting. */
    lostCount: z.number(),
  }),
]);

export type StoreStatus = z.infer<typeof storeStatusSchema>;
