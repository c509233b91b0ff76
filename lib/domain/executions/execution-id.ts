const MAX_BIGINT = 2n ** 63n - 1n;

/** An id of SSISDB, a bigint that is not negative, without leading zeros; null for what is none. */
export function readExecutionId(value: unknown): string | null {
  if (typeof value !== 'string' || !/^\d{1,19}$/.test(value)) return null;
  const id = BigInt(value);
  return id <= MAX_BIGINT ? String(id) : null;
}
