import 'server-only';
import type { ClusterState } from '@/lib/live/cluster-state';

export const METRIC_PREFIX = 'scale_out_watch_';

export type Sample = { value: number; labels?: Record<string, string> };

/**
 * One metric of something. `samples` gives none for what is not known: an absent series can be alerted on, a zero that
 * nobody has counted cannot.
 */
export type MetricOf<Subject> = {
  /** With its unit last, by the conventions of Prometheus. */
  name: `${typeof METRIC_PREFIX}${string}`;
  help: string;
  type: 'gauge' | 'counter';
  /** Each with few values, whatever the size of the cluster. */
  labelNames: readonly string[];
  samples: (subject: Subject, now: Date) => readonly Sample[];
};

/** The label `cluster` is added to each. */
export type ClusterMetric = MetricOf<ClusterState>;

/** A single sample of what may not be known. */
export function known(value: number | null | undefined): Sample[] {
  return value === null || value === undefined || !Number.isFinite(value) ? [] : [{ value }];
}

/** Seconds since 1970 of an instant that may not be known. */
export function timestampOf(at: Date | null): Sample[] {
  return known(at && at.getTime() / 1_000);
}
