import type { FileHandle } from 'node:fs/promises';

/** Bytes that can be read at any place. `read` yields fewer bytes than asked for only where they end. */
export type ByteSource = {
  /** When it was opened. */
  sizeBytes: number;
  read(offset: number, length: number): Promise<Uint8Array>;
};

/** Reads through an open handle; a file server may hand over less than it was asked for at a time. */
export async function readFully(
  handle: Pick<FileHandle, 'read'>,
  offset: number,
  length: number,
): Promise<Uint8Array> {
  const bytes = new Uint8Array(length);
  let count = 0;
  while (count < length) {
    const { bytesRead } = await handle.read(bytes, count, length - count, offset + count);
    if (bytesRead === 0) break;
    count += bytesRead;
  }
  return bytes.subarray(0, count);
}
