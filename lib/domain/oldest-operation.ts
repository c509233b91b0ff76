/** The ended operation that the catalog has kept longest, by id. */
export type OldestOperation = {
  /** Null when there is none that this login may see. */
  operation: { id: string; endedAt: Date } | null;
  /** Set when the login is in no role that sees every operation: older ones may be hidden. */
  hidden: { object: string; grant: string } | null;
};
