const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The wire has the first three groups little-endian and the rest as written; its own inverse. */
function swapGroups(bytes: Buffer): Buffer {
  const swapped = Buffer.from(bytes);
  swapped.subarray(0, 4).reverse();
  swapped.subarray(4, 6).reverse();
  swapped.subarray(6, 8).reverse();
  return swapped;
}

/** The 16 bytes of a uniqueidentifier; throws a RangeError when the text is none. */
export function guidToBytes(text: string): Buffer {
  if (!GUID.test(text)) throw new RangeError('a text that is no uniqueidentifier');
  return swapGroups(Buffer.from(text.replaceAll('-', ''), 'hex'));
}

/** Upper case, as SQL Server prints it. */
export function guidFromBytes(bytes: Buffer): string {
  const hex = swapGroups(bytes).toString('hex').toUpperCase();
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
}
