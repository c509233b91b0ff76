import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { placeFile, temporaryFolder } from '@/lib/testing/temporary-folder';
import { FileGate } from './file-gate';
import { TaskLogLibrary } from './task-log-library';

const TASK = '6F9619FF-8B86-D011-B42D-00C04FC964FF';
const OTHER = '11111111-2222-3333-4444-555555555555';
const owner = { cluster: 'PROD-ETL', taskId: TASK, workerMachine: 'ETLW07' };

function place() {
  const root = temporaryFolder();
  placeFile(root, `ETLW07/Tasks/${TASK}.log`, 'mine\n');
  placeFile(root, `ETLW07/Tasks/${OTHER}.log`, 'of another task\n');
  placeFile(root, `ETLW08/Tasks/${TASK}.log`, 'of another worker\n');
  return { root, roots: [{ worker: '*', path: path.join(root, '{worker}') }] };
}

const newLibrary = (gate = new FileGate()) => new TaskLogLibrary(gate);

describe('the log files of a task', () => {
  it('are listed by name and folder, under an id that says nothing', async () => {
    const { root, roots } = place();
    const { files, ...rest } = await newLibrary().list(roots, owner);
    expect(files).toEqual([
      {
        id: expect.stringMatching(/^[\w-]{22}$/),
        name: `${TASK}.log`,
        folder: 'Tasks',
        sizeBytes: 5,
        modifiedAt: expect.any(Date),
      },
    ]);
    expect(rest).toMatchObject({
      roots: [{ path: path.join(root, 'ETLW07'), state: { status: 'collected' } }],
      hasMore: false,
      refused: [],
    });
  });

  it('are opened by that id, also right away and much later', async () => {
    const { roots } = place();
    const [file] = (await newLibrary().list(roots, owner)).files;
    const log = await newLibrary().open(roots, owner, file?.id ?? '');
    expect(Buffer.from((await log?.source.read(0, 100)) ?? []).toString()).toBe('mine\n');
    log?.close();
  });

  it.each(['../../etc/passwd', 'ETLW07/Tasks', '', '__proto__', 'constructor'])(
    'are nothing else: %j',
    async (fileId) => {
      const { roots } = place();
      await expect(newLibrary().open(roots, owner, fileId)).resolves.toBeNull();
    },
  );

  it('are not those of another task or worker, whose ids are known', async () => {
    const { roots } = place();
    const library = newLibrary();
    const others = [
      { ...owner, taskId: OTHER },
      { ...owner, workerMachine: 'ETLW08' },
    ];
    for (const other of others) {
      const [file] = (await library.list(roots, other)).files;
      await expect(library.open(roots, owner, file?.id ?? '')).resolves.toBeNull();
    }
  });

  it('are refused when a link out has taken their place since they were listed', async () => {
    const { root, roots } = place();
    const library = newLibrary();
    const [file] = (await library.list(roots, owner)).files;
    const outside = placeFile(temporaryFolder(), 'secret.log', 'secret');
    const log = path.join(root, `ETLW07/Tasks/${TASK}.log`);
    rmSync(log);
    symlinkSync(outside, log);
    await expect(library.open(roots, owner, file?.id ?? '')).rejects.toMatchObject({
      obstacle: { status: 'denied', reason: 'outsideRoot' },
    });
  });

  it('come from every root, and a root that cannot be read says so itself', async () => {
    const { roots } = place();
    const second = temporaryFolder();
    placeFile(second, `${TASK}.txt`, 'second\n');
    const all = [
      ...roots,
      { worker: 'ETLW07', path: second },
      { worker: '*', path: path.join(second, 'unmounted') },
    ];
    const listing = await newLibrary().list(all, owner);
    expect(listing.files.map(({ name }) => name).sort()).toEqual([`${TASK}.log`, `${TASK}.txt`]);
    expect(listing.roots.map(({ state }) => state.status)).toEqual([
      'collected',
      'collected',
      'failed',
    ]);
  });

  it.each([
    ['EACCES', 'denied', 'noRight'],
    ['EIO', 'failed', 'readError'],
  ])('are listed but for a root whose folder answers %s', async (code, status, reason) => {
    const { root, roots } = place();
    const locked = path.join(root, 'locked');
    class Gate extends FileGate {
      override run<Value>(on: string, ...rest: [work: () => Promise<Value>]): Promise<Value> {
        if (on !== locked) return super.run(on, ...rest);
        return Promise.reject(Object.assign(new Error('no'), { code }));
      }
    }
    const all = [...roots, { worker: '*', path: locked }];
    const listing = await newLibrary(new Gate()).list(all, owner);
    expect(listing.files).toHaveLength(1);
    expect(listing.roots.map(({ state }) => state)).toEqual([
      { status: 'collected', collectedAt: expect.any(Date) },
      { status, reason },
    ]);
  });

  it('are not said to be missing while a root cannot be read', async () => {
    const root = path.join(temporaryFolder(), 'later');
    const roots = [{ worker: '*', path: root }];
    const id = 'a'.repeat(22);
    await expect(newLibrary().open(roots, owner, id)).rejects.toMatchObject({
      obstacle: { status: 'failed', reason: 'rootMissing' },
    });
    mkdirSync(root);
    await expect(newLibrary().open(roots, owner, id)).resolves.toBeNull();
  });

  it('are not read from a worker whose name is a way out', async () => {
    const { roots } = place();
    const { roots: states, files } = await newLibrary().list(roots, {
      ...owner,
      workerMachine: '../ETLW08',
    });
    expect(files).toEqual([]);
    expect(states).toMatchObject([{ state: { status: 'denied', reason: 'workerName' } }]);
  });
});
