import { constants } from 'node:fs';
import { lstat, open, readlink, realpath, stat, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { TaskLogError } from './task-log-error';

/** Windows has neither flag. Without O_NONBLOCK opening a pipe would wait for somebody to write into it. */
const flag = (name: 'O_NOFOLLOW' | 'O_NONBLOCK') =>
  (constants as Partial<typeof constants>)[name] ?? 0;
const READ_FLAGS = constants.O_RDONLY | flag('O_NOFOLLOW') | flag('O_NONBLOCK');

/** Where Linux says what a handle really is. */
const HANDLES = '/proc/self/fd';

/** Throws TaskLogError `outsideRoot` unless `real` is below `realRoot`; both have been resolved. */
export function requireInside(realRoot: string, real: string): void {
  const relative = path.relative(realRoot, real);
  const isOutside = relative.split(path.sep)[0] === '..' || path.isAbsolute(relative);
  if (isOutside) throw new TaskLogError({ status: 'denied', reason: 'outsideRoot' });
}

/**
 * Opens a file below a root for reading, wherever links on the way to it lead, as long as they stay below the root. What
 * counts is what the open handle is: nothing that is moved meanwhile can make it another file. Throws TaskLogError
 * `outsideRoot` and `notRegularFile`, and errors of the file system.
 */
export async function openInside(
  root: string,
  relative: string,
  handles = HANDLES,
): Promise<FileHandle> {
  const realRoot = await realpath(root);
  const real = await realpath(path.join(realRoot, relative));
  requireInside(realRoot, real);
  // Opening alone has effects on some devices.
  if (!(await lstat(real)).isFile()) throw notRegular();
  const handle = await open(real, READ_FLAGS);
  try {
    if (!(await handle.stat()).isFile()) throw notRegular();
    requireInside(realRoot, await placeOf(handle, real, handles));
    return handle;
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** Where the file of a handle is. Without Linux's word for it: where its path leads now, if that is still the same file. */
async function placeOf(handle: FileHandle, real: string, handles: string): Promise<string> {
  try {
    return await readlink(path.join(handles, String(handle.fd)));
  } catch {
    const now = await realpath(real);
    const opened = await handle.stat({ bigint: true });
    const there = await stat(now, { bigint: true });
    if (opened.ino === there.ino && opened.dev === there.dev) return now;
    throw new TaskLogError({ status: 'denied', reason: 'outsideRoot' });
  }
}

const notRegular = () => new TaskLogError({ status: 'denied', reason: 'notRegularFile' });
