/** Executions to be looked at as soon as possible, those with the highest ids first. */
export class UrgentIds {
  private ids = new Set<string>();

  get size(): number {
    return this.ids.size;
  }

  add(ids: Iterable<string>): void {
    for (const id of ids) this.ids.add(id);
  }

  replace(ids: Iterable<string>): void {
    this.ids = new Set(ids);
  }

  /** The key below which the first of them is found; null when there are none. */
  get before(): string | null {
    let highest: bigint | null = null;
    for (const id of this.ids) {
      const key = BigInt(id);
      if (highest === null || key > highest) highest = key;
    }
    return highest === null ? null : String(highest + 1n);
  }

  /** Takes out those between two keys, whether they were found there or not. */
  settle(before: string, next: string | null): void {
    const [top, bottom] = [BigInt(before), next === null ? 0n : BigInt(next)];
    for (const id of this.ids) {
      const key = BigInt(id);
      if (key < top && key >= bottom) this.ids.delete(id);
    }
  }
}
