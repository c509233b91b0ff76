/**
 * Whether two values, made of texts, numbers, instants, lists and plain objects, would be written alike; members of the
 * outermost objects that `but` names do not count. Many times cheaper than comparing their JSON.
 */
export function isSame(left: unknown, right: unknown, but: readonly string[] = []): boolean {
  if (left === right) return true;
  if (!isObject(left) || !isObject(right)) return false;
  if (left instanceof Date || right instanceof Date) {
    return left instanceof Date && right instanceof Date && left.getTime() === right.getTime();
  }
  const keys = Object.keys(left);
  return (
    Array.isArray(left) === Array.isArray(right) &&
    keys.length === Object.keys(right).length &&
    keys.every((key) => but.includes(key) || (key in right && isSame(left[key], right[key])))
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
