import { z } from 'zod';
import { payload } from '@/lib/domain/payload';
import { storeStatusSchema } from '@/lib/domain/store-status';

export const foundPackagesPayloadSchema = payload(
  z.object({
    /** No more than can be looked through; null when history is not being kept, so that nobody knows. */
    packages: z
      .array(
        z.object({
          cluster: z.string(),
          folderName: z.string(),
          projectName: z.string(),
          packageName: z.string(),
        }),
      )
      .nullable(),
    store: storeStatusSchema,
  }),
);

export type FoundPackagesPayload = z.infer<typeof foundPackagesPayloadSchema>;
