import { createHash } from 'node:crypto';
import { IDENTITY } from '@/lib/domain/executions/task-log-address';

/** Bytes of the start of a file that tell it from one that took its name; logs begin with a time. */
const MARK_BYTES = 256;

/** Text that stays the same while a file grows. Tells as much of the file as a number and a hash do. */
export function identityOf(inode: bigint, head: Uint8Array): string {
  const mark = head.subarray(0, MARK_BYTES);
  return `${inode.toString(36)}-${mark.length}-${hash(mark)}`;
}

/** Whether an earlier identity can be that of the file that has this inode and start now: it may only have grown. */
export function isStillFile(earlier: string, inode: bigint, head: Uint8Array): boolean {
  const [, earlierInode, length, earlierHash] = IDENTITY.exec(earlier) ?? [];
  const mark = head.subarray(0, Number(length));
  return (
    earlierInode === inode.toString(36) &&
    mark.length === Number(length) &&
    hash(mark) === earlierHash
  );
}

function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}
