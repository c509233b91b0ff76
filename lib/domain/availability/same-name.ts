/** Windows and SQL Server (in nearly every collation) do not tell names apart by case. */
export function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
