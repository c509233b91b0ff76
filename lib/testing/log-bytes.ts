import type { ByteSource } from '@/lib/task-logs/byte-source';
import type { OpenLog } from '@/lib/task-logs/open-log';
import { identityOf, isStillFile } from '@/lib/task-logs/file-identity';
import { HEAD_BYTES, readLogText } from '@/lib/task-logs/log-text';
import type { TaskLogEncoding } from '@/lib/domain/executions/task-log-payload';
import { NOW } from './clock';

type ByteOrder = 'utf8' | 'utf16le' | 'utf16be';

/** A text as bytes; UTF-16 in either order. */
export function encodeText(text: string, as: ByteOrder = 'utf8'): Buffer {
  if (as === 'utf16be') return Buffer.from(text, 'utf16le').swap16();
  return Buffer.from(text, as);
}

/** Bytes in memory as a file that is open. */
export function sourceOf(bytes: Uint8Array): ByteSource {
  return {
    sizeBytes: bytes.length,
    read: (offset, length) => Promise.resolve(bytes.slice(offset, offset + length)),
  };
}

/** An open log in memory; `closeCount` counts how often it was closed. */
export function buildLogFile(
  content: Uint8Array | string,
  { encoding = null, inode = 7n }: { encoding?: TaskLogEncoding | null; inode?: bigint } = {},
): OpenLog & { closeCount: number } {
  const bytes = typeof content === 'string' ? encodeText(content) : content;
  const head = bytes.subarray(0, HEAD_BYTES);
  return {
    name: 'task.log',
    source: sourceOf(bytes),
    text: readLogText(head, encoding),
    modifiedAt: NOW,
    identity: identityOf(inode, head),
    isStill: (identity) => isStillFile(identity, inode, head),
    closeCount: 0,
    close() {
      this.closeCount += 1;
    },
  };
}
