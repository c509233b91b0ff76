import type { ListedAnomaly } from './anomaly-filter';

export type AnomalyGroup = { leading: ListedAnomaly; explained: ListedAnomaly[] };

/** Puts each open anomaly under the one that explains it. One whose cause is not in the list stands on its own. */
export function groupAnomalies(open: readonly ListedAnomaly[]): AnomalyGroup[] {
  const ids = new Set(open.map(({ anomaly }) => anomaly.id));
  const causeOf = ({ anomaly: { id, inhibitedBy } }: ListedAnomaly) =>
    inhibitedBy !== null && inhibitedBy !== id && ids.has(inhibitedBy) ? inhibitedBy : null;
  return open
    .filter((listed) => causeOf(listed) === null)
    .map((leading) => ({
      leading,
      explained: open.filter((listed) => causeOf(listed) === leading.anomaly.id),
    }));
}
