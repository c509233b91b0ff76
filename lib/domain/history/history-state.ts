import type { Measure, StateInterval } from './history';

/** What still grows with every poll, and what the newest poll ended. */
export type Followed<Item> = { open: readonly Item[]; ended: readonly Item[] };

/** What one cluster's history is advanced from. It is never restored: a new process has proven nothing yet. */
export type HistoryState = {
  /** At most one open interval per subject. */
  states: Followed<StateInterval>;
  /** At most one open measure per subject, all of the same minute. */
  measures: Followed<Measure>;
};

export const EMPTY_HISTORY: HistoryState = {
  states: { open: [], ended: [] },
  measures: { open: [], ended: [] },
};
