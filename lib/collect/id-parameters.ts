/** Fills all `count` id parameters of a query, so that SQL Server keeps one plan: the last id is repeated. */
export function idParameters(ids: readonly string[], count: number): Record<string, string> {
  const last = ids.at(-1) ?? '-1';
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`id${index}`, ids[index] ?? last]),
  );
}
