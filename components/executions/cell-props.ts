import type { ExecutionRow } from '@/lib/client/execution-page';

/** What every cell of a row, and its card on a phone, is made from. */
export type CellProps = {
  row: ExecutionRow;
  /** SQL Server's clock minus the dashboard server's. */
  clockSkewMs: number;
  /** Nobody can say whether what it says still holds. */
  isUncertain: boolean;
  isExpanded: boolean;
  onToggle: () => void;
};
