/** How the polls of one cluster go. */
export type Watching = {
  cluster: string;
  watchingSinceAt: Date;
  lastGoodPollAt: Date | null;
  /** How long it may be without a good poll before it counts as unwatched. */
  staleAfterMs: number;
};
