import { z } from 'zod';

/** Worst first. `severity` is ours; SQL Server's own is always called errorSeverity. */
export const SEVERITIES = ['critical', 'warning', 'info'] as const;

export const severitySchema = z.enum(SEVERITIES);

export type Severity = z.infer<typeof severitySchema>;

/** Negative when `left` is worse than `right`. */
export function compareSeverity(left: Severity, right: Severity): number {
  return SEVERITIES.indexOf(left) - SEVERITIES.indexOf(right);
}
