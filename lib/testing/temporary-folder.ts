import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder that is gone when the test has ended. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'scale-out-watch-test-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes a file with the folders above it; yields its path. */
export function placeFile(folder: string, relative: string, content: string | Buffer = ''): string {
  const file = path.join(folder, relative);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
}

/** Node cannot make one. */
const PIPE_MAKER = 'mkfifo';

/** Makes a pipe that nobody writes into. */
export function placePipe(folder: string, name: string): void {
  execFileSync(PIPE_MAKER, [path.join(folder, name)]);
}
