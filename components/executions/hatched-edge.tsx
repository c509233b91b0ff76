/** Along the left of a row of which nobody knows whether it still holds. */
export function HatchedEdge() {
  return <span aria-hidden className="hatched absolute inset-y-0 left-0 w-1.5" />;
}
