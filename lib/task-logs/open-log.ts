import path from 'node:path';
import type { TaskLogEncoding } from '@/lib/domain/executions/task-log-payload';
import { readFully, type ByteSource } from './byte-source';
import type { FileGate } from './file-gate';
import { identityOf, isStillFile } from './file-identity';
import { HEAD_BYTES, readLogText, type LogText } from './log-text';
import { openInside } from './open-inside';
import { toTaskLogError } from './task-log-error';

/** A log that is open for reading. Whoever opened it closes it. */
export type OpenLog = {
  name: string;
  source: ByteSource;
  text: LogText;
  modifiedAt: Date;
  identity: string;
  /** False when this is not the file, or no longer the beginning, that had that identity. */
  isStill(identity: string): boolean;
  /** Never waits for a file server, and never throws. */
  close(): void;
};

/** Where a file is: below a root. */
export type FilePlace = { root: string; relative: string };

/** Opens a log below a root and looks at its start. Throws TaskLogError. */
export async function openLog(
  gate: FileGate,
  { root, relative }: FilePlace,
  encoding: TaskLogEncoding | null = null,
): Promise<OpenLog> {
  const opened = await told(
    gate.run(
      root,
      () => openWithHead(root, relative),
      ({ handle }) => handle.close(),
    ),
  );
  const { handle, head, stats } = opened;
  return {
    name: path.basename(relative),
    source: {
      sizeBytes: Number(stats.size),
      read: (offset, length) => told(gate.run(root, () => readFully(handle, offset, length))),
    },
    text: readLogText(head, encoding),
    modifiedAt: stats.mtime,
    identity: identityOf(stats.ino, head),
    isStill: (identity) => isStillFile(identity, stats.ino, head),
    close: () => {
      // Waits for a read that hangs, without occupying anything.
      handle.close().catch(() => undefined);
    },
  };
}

async function openWithHead(root: string, relative: string) {
  const handle = await openInside(root, relative);
  try {
    const stats = await handle.stat({ bigint: true });
    return { handle, stats, head: await readFully(handle, 0, HEAD_BYTES) };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function told<Value>(work: Promise<Value>): Promise<Value> {
  try {
    return await work;
  } catch (error) {
    throw toTaskLogError(error);
  }
}
