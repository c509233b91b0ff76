import type { TimeSpan } from '@/components/charts/time-span';

/** What every panel of history is told: whose history, of which time, and how to go to another. */
export type HistoryPanelProps = {
  cluster: string;
  span: TimeSpan;
  onSelect: (span: TimeSpan) => void;
};
