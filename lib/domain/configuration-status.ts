import { z } from 'zod';
import { instant } from './instant';

/** Parts of the configuration that count from the next start on. */
export const RESTART_PARTS = ['store', 'history', 'signIn'] as const;

/** Which configuration the dashboard works with. */
export const configurationStatusSchema = z.object({
  loadedAt: instant,
  /** The newest one was refused, and the one before still counts; null when it was not. No value is ever in a problem. */
  refusal: z.object({ at: instant, problems: z.array(z.string()) }).nullable(),
  /** Parts of it that differ from what the dashboard was started with. */
  awaitsRestart: z.array(z.enum(RESTART_PARTS)),
});

export type ConfigurationStatus = z.infer<typeof configurationStatusSchema>;
