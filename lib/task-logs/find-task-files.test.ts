import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { placeFile, placePipe, temporaryFolder } from '@/lib/testing/temporary-folder';
import { findTaskFiles } from './find-task-files';

const TASK = '6F9619FF-8B86-D011-B42D-00C04FC964FF';
const OTHER = '11111111-2222-3333-4444-555555555555';

async function find(root: string, limits?: Parameters<typeof findTaskFiles>[2]) {
  const { files, ...rest } = await findTaskFiles(root, TASK, limits);
  return { ...rest, files: files.map(({ relative }) => relative).sort() };
}

describe('the files of a task', () => {
  it.each([
    ['the folder of the tasks itself', ''],
    ['a share of the service', 'Tasks'],
    ['the folder of SSIS', 'ScaleOut/Tasks'],
    ['the folder of SSIS, as older documents name it', 'Cluster/Tasks'],
    ['the folder of SSIS from 2022 on', 'ScaleOut/16/Tasks'],
    ['a profile', 'AppData/Local/SSIS/ScaleOut/16/Tasks'],
    ['the profiles of services', 'SSISScaleOutWorker140/AppData/Local/SSIS/Cluster/Tasks'],
    ['a share whose names are in lower case', 'appdata/local/ssis/scaleout/tasks'],
  ])('are found when the root is %s', async (_what, folder) => {
    const root = temporaryFolder();
    placeFile(root, path.join(folder, `Task_${TASK}.log`), 'log');
    placeFile(root, path.join(folder, `Task_${OTHER}.log`), 'log');
    await expect(find(root)).resolves.toEqual({
      files: [path.join(folder, `Task_${TASK}.log`)],
      hasMore: false,
      refused: [],
    });
  });

  it('may be written in any case, with or without braces and dashes', async () => {
    const root = temporaryFolder();
    const names = [TASK, TASK.toLowerCase(), `{${TASK}}`, TASK.replaceAll('-', '')];
    names.forEach((name, at) => placeFile(root, `Tasks/${at}-${name}.txt`));
    expect((await find(root)).files).toHaveLength(4);
  });

  it('are all of those in a folder of the task', async () => {
    const root = temporaryFolder();
    placeFile(root, `Tasks/${TASK}/ISServerExec.log`);
    placeFile(root, `Tasks/${TASK}/dumps/1.txt`);
    placeFile(root, `Tasks/${OTHER}/ISServerExec.log`);
    expect((await find(root)).files).toEqual([
      `Tasks/${TASK}/ISServerExec.log`,
      `Tasks/${TASK}/dumps/1.txt`,
    ]);
  });

  it('are none in folders that no document names', async () => {
    const root = temporaryFolder();
    placeFile(root, `Documents/${TASK}.log`);
    placeFile(root, `ScaleOut/Agent/${TASK}.log`);
    placeFile(root, `Tasks/AppData/${TASK}.log`);
    await expect(find(root)).resolves.toEqual({ files: [], hasMore: false, refused: [] });
  });

  it('come with their size and the time of their last change', async () => {
    const root = temporaryFolder();
    placeFile(root, `${TASK}.log`, '12345');
    const { files } = await findTaskFiles(root, TASK);
    expect(files).toMatchObject([{ sizeBytes: 5, modifiedAt: expect.any(Date) }]);
  });

  it('are found behind links that stay below the root, also when these go in circles', async () => {
    const root = temporaryFolder();
    placeFile(root, `disk2/logs/${TASK}.log`);
    symlinkSync('disk2/logs', path.join(root, 'Tasks'));
    symlinkSync('..', path.join(root, 'disk2', 'logs', `up-${TASK}`));
    symlinkSync('.', path.join(root, 'ScaleOut'));
    expect((await find(root)).files).toEqual([`Tasks/${TASK}.log`]);
  });
});

describe('what is not shown as a file of a task', () => {
  it('is refused and counted, with the reason', async () => {
    const folder = temporaryFolder();
    const root = path.join(folder, 'root');
    placeFile(folder, `outside/${TASK}.log`, 'secret');
    mkdirSync(root);
    symlinkSync(`../outside/${TASK}.log`, path.join(root, `1-${TASK}`));
    symlinkSync('../outside', path.join(root, `2-${TASK}`));
    symlinkSync('../outside', path.join(root, 'Tasks'));
    symlinkSync('/dev/zero', path.join(root, `3-${TASK}`));
    placePipe(root, `4-${TASK}`);
    writeFileSync(path.join(root, `5-\u001b[2J${TASK}`), '');
    writeFileSync(path.join(root, `6-${TASK}\u202Egol`), '');
    writeFileSync(path.join(root, `7-${TASK}\n.log`), '');
    const { files, refused } = await find(root);
    expect(files).toEqual([]);
    expect(refused.sort()).toEqual([
      'notRegularFile',
      ...['outsideRoot', 'outsideRoot', 'outsideRoot', 'outsideRoot'],
      ...['unprintableName', 'unprintableName', 'unprintableName'],
    ]);
  });

  it('is a link that leads nowhere, without a word', async () => {
    const root = temporaryFolder();
    symlinkSync('gone', path.join(root, `${TASK}.log`));
    await expect(find(root)).resolves.toEqual({ files: [], hasMore: false, refused: [] });
  });
});

describe('a limit', () => {
  const limits = { fileCount: 200, entryCount: 100_000, lookMs: 60_000 };

  it('of files is told', async () => {
    const root = temporaryFolder();
    for (let at = 0; at < 5; at += 1) placeFile(root, `${at}-${TASK}.log`);
    const found = await find(root, { ...limits, fileCount: 3 });
    expect(found).toMatchObject({ hasMore: true, files: { length: 3 } });
  });

  it('of entries is told', async () => {
    const root = temporaryFolder();
    for (let at = 0; at < 50; at += 1) placeFile(root, `Tasks/${at}.log`);
    await expect(find(root, { ...limits, entryCount: 20 })).resolves.toMatchObject({
      hasMore: true,
    });
    await expect(find(root, { ...limits, entryCount: 51 })).resolves.toMatchObject({
      hasMore: false,
    });
  });

  it('of time is told', async () => {
    const root = temporaryFolder();
    placeFile(root, `Tasks/${TASK}.log`);
    await expect(find(root, { ...limits, lookMs: -1 })).resolves.toMatchObject({ hasMore: true });
  });

  it('of depth is told', async () => {
    const root = temporaryFolder();
    placeFile(root, `${TASK}/1/2/3/4/deep.log`);
    await expect(find(root)).resolves.toMatchObject({ hasMore: true, files: [] });
  });
});

describe('a root', () => {
  it('that is not there is a failure, not an absence of logs', async () => {
    const root = path.join(temporaryFolder(), 'unmounted');
    await expect(findTaskFiles(root, TASK)).rejects.toMatchObject({
      obstacle: { status: 'failed', reason: 'rootMissing' },
    });
  });

  it('that is a file is no folder', async () => {
    const root = placeFile(temporaryFolder(), 'file');
    await expect(findTaskFiles(root, TASK)).rejects.toMatchObject({ code: 'ENOTDIR' });
  });
});
