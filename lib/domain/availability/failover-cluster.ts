import { z } from 'zod';
import { instant } from '@/lib/domain/instant';

export const failoverClusterSchema = z.object({
  readAt: instant,
  name: z.string().nullable(),
  quorumType: z
    .enum([
      'nodeMajority',
      'nodeAndDisk',
      'nodeAndFileShare',
      'diskOnly',
      'unknown',
      'cloudWitness',
    ])
    .nullable(),
  quorumState: z.enum(['unknown', 'normal', 'forced']).nullable(),
  members: z.array(
    z.object({
      name: z.string(),
      type: z.enum(['node', 'diskWitness', 'fileShareWitness', 'cloudWitness']).nullable(),
      isUp: z.boolean().nullable(),
      voteCount: z.number().nullable(),
    }),
  ),
  networks: z.array(
    z.object({
      memberName: z.string(),
      subnetIp: z.string().nullable(),
      prefixLength: z.number().nullable(),
      isPublic: z.boolean().nullable(),
    }),
  ),
});
export type FailoverCluster = z.infer<typeof failoverClusterSchema>;
