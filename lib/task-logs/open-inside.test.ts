import { mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { placeFile, placePipe, temporaryFolder } from '@/lib/testing/temporary-folder';
import { openInside } from './open-inside';

const refused = (reason: string) => ({ obstacle: { status: 'denied', reason } });

function place() {
  const folder = temporaryFolder();
  const root = path.join(folder, 'root');
  mkdirSync(root);
  return { folder, root, secret: placeFile(folder, 'outside/secret.log', 'secret') };
}

async function readInside(root: string, relative: string, handles?: string): Promise<string> {
  const handle = await openInside(root, relative, handles);
  try {
    return await handle.readFile('utf8');
  } finally {
    await handle.close();
  }
}

describe('a file below a root', () => {
  it('is opened, also through links that stay below the root', async () => {
    const { folder, root } = place();
    placeFile(root, 'real/task.log', 'lines');
    symlinkSync(path.join(root, 'real'), path.join(root, 'folder'));
    symlinkSync('task.log', path.join(root, 'real', 'link.log'));
    symlinkSync(root, path.join(folder, 'mount'));
    await expect(readInside(root, 'real/task.log')).resolves.toBe('lines');
    await expect(readInside(root, 'folder/link.log')).resolves.toBe('lines');
    // The operator's own root may be a link to wherever it is mounted.
    await expect(readInside(path.join(folder, 'mount'), 'real/task.log')).resolves.toBe('lines');
  });

  it.each(['/proc/self/fd', '/nowhere'])(
    'is known by its open handle, asked at %s',
    async (handles) => {
      const { root } = place();
      placeFile(root, 'task.log', 'lines');
      await expect(readInside(root, 'task.log', handles)).resolves.toBe('lines');
    },
  );
});

describe('what is refused', () => {
  it.each(['../outside/secret.log', 'sub/../../outside/secret.log', '/../outside/secret.log'])(
    'is a way out: %s',
    async (relative) => {
      const { root } = place();
      mkdirSync(path.join(root, 'sub'));
      await expect(openInside(root, relative)).rejects.toMatchObject(refused('outsideRoot'));
    },
  );

  it('is a root with the same beginning', async () => {
    const { folder, root } = place();
    placeFile(folder, 'root-2/task.log', 'other');
    await expect(openInside(root, '../root-2/task.log')).rejects.toMatchObject(
      refused('outsideRoot'),
    );
  });

  it('is a link that leads out, as the file or on the way to it', async () => {
    const { root, secret } = place();
    symlinkSync(secret, path.join(root, 'link.log'));
    symlinkSync('../outside', path.join(root, 'folder'));
    symlinkSync('link.log', path.join(root, 'twice.log'));
    for (const relative of ['link.log', 'folder/secret.log', 'twice.log']) {
      await expect(openInside(root, relative)).rejects.toMatchObject(refused('outsideRoot'));
    }
  });

  it('is a device, by a link or, where the root itself is the folder of devices, by name', async () => {
    const { root } = place();
    symlinkSync('/dev/zero', path.join(root, 'zero.log'));
    await expect(openInside(root, 'zero.log')).rejects.toMatchObject(refused('outsideRoot'));
    await expect(openInside('/dev', 'zero')).rejects.toMatchObject(refused('notRegularFile'));
  });

  it('is a pipe that nobody writes into, without waiting for one who does', async () => {
    const { root } = place();
    placePipe(root, 'pipe.log');
    await expect(openInside(root, 'pipe.log')).rejects.toMatchObject(refused('notRegularFile'));
  });

  it('is a socket, and a folder', async () => {
    const { root } = place();
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(path.join(root, 'a.sock'), resolve));
    onTestFinished(() => void server.close());
    await expect(openInside(root, 'a.sock')).rejects.toMatchObject(refused('notRegularFile'));
    mkdirSync(path.join(root, 'folder'));
    await expect(openInside(root, 'folder')).rejects.toMatchObject(refused('notRegularFile'));
  });

  it.each(['/proc/self/fd', '/nowhere'])(
    'is a folder that becomes a link out while the file is being opened, asked at %s',
    async (handles) => {
      const { folder, root } = place();
      placeFile(root, 'day/secret.log', 'harmless');
      const day = path.join(root, 'day');
      const aside = path.join(folder, 'aside');
      const seen = new Set<string>();
      for (let round = 0; round < 300; round += 1) {
        const reading = readInside(root, 'day/secret.log', handles).catch((error: unknown) =>
          String(error),
        );
        for (let flip = 0; flip < (round % 7) + 1; flip += 1) await Promise.resolve();
        renameSync(day, aside);
        symlinkSync('../outside', day);
        seen.add(await reading);
        rmSync(day);
        renameSync(aside, day);
      }
      expect(seen).not.toContain('secret');
    },
  );
});
