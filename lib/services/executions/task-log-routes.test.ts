import { rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { GET as getFile } from '@/app/api/clusters/[cluster]/executions/[execution]/tasks/[task]/log/[file]/route';
import { GET as download } from '@/app/api/clusters/[cluster]/executions/[execution]/tasks/[task]/log/[file]/download/route';
import { GET as search } from '@/app/api/clusters/[cluster]/executions/[execution]/tasks/[task]/log/[file]/search/route';
import { GET as list } from '@/app/api/clusters/[cluster]/executions/[execution]/tasks/[task]/log/route';
import { readExecutionDetail } from '@/lib/collect/on-demand/on-demand-execution';
import type { TaskLogRoot } from '@/lib/domain/cluster-settings';
import { errorPayloadSchema } from '@/lib/domain/payload';
import {
  taskLogPagePayloadSchema,
  taskLogPayloadSchema,
  taskLogSearchPayloadSchema,
} from '@/lib/domain/executions/task-log-payload';
import { liveHub } from '@/lib/live/live-hub';
import {
  buildDetailReading,
  buildExecutionTask,
  TASK_ID,
} from '@/lib/testing/build-execution-detail';
import { collected } from '@/lib/testing/build-section';
import { buildState } from '@/lib/testing/build-state';
import { emptyHub } from '@/lib/testing/place-state';
import { placeFile, temporaryFolder } from '@/lib/testing/temporary-folder';

vi.mock('@/lib/collect/on-demand/on-demand-execution');

beforeEach(() => {
  emptyHub();
  Reflect.deleteProperty(globalThis, 'scale-out-watch:log-tasks');
  Reflect.deleteProperty(globalThis, 'scale-out-watch:task-logs');
  vi.mocked(readExecutionDetail).mockReset().mockResolvedValue(buildDetailReading());
});

type Parameters = Record<'cluster' | 'execution' | 'task' | 'file', string>;

const GIVEN = { cluster: 'PROD-ETL', execution: '42', task: TASK_ID, file: 'a'.repeat(22) };

function ask(route: typeof list, given: Partial<Parameters> = {}, query = ''): Promise<Response> {
  const request = new Request(`http://127.0.0.1:3000/api/x${query}`);
  return route(request, { params: Promise.resolve({ ...GIVEN, ...given }) });
}

function placeRoots(taskLogRoots: TaskLogRoot[]): void {
  liveHub().place(buildState({ taskLogRoots }));
}

/** A root with one log of the task; yields the id of its file. */
async function placeLog(content: string | Buffer): Promise<{ root: string; file: string }> {
  const root = temporaryFolder();
  placeFile(root, `Tasks/${TASK_ID}.log`, content);
  placeRoots([{ worker: '*', path: root }]);
  return { root, file: await firstFile() };
}

async function listLog() {
  return taskLogPayloadSchema.parse(await (await ask(list)).json());
}

async function firstFile(): Promise<string> {
  return (await listLog()).data.files[0]?.id ?? '';
}

async function errorOf(response: Response) {
  return errorPayloadSchema.parse(await response.json()).error;
}

describe('the log of a task', () => {
  it('lists its files, with the worker and every folder that was read', async () => {
    const { root } = await placeLog('one\n');
    await expect(listLog()).resolves.toMatchObject({
      cluster: 'PROD-ETL',
      execution: '42',
      task: { taskId: TASK_ID, workerMachine: 'ETLW01' },
      state: { status: 'collected' },
      data: {
        roots: [{ path: root, state: { status: 'collected' } }],
        files: [{ name: `${TASK_ID}.log`, folder: 'Tasks', sizeBytes: 4 }],
        refused: [],
      },
    });
  });

  it.each([
    ['is configured nowhere', () => [], 'notApplicable', 'noRoots'],
    [
      'is configured for other workers',
      (root: string) => [{ worker: 'ETLW99', path: root }],
      'notApplicable',
      'noRootForWorker',
    ],
    [
      'is in none of the folders',
      (root: string) => [{ worker: '*', path: root }],
      'notApplicable',
      'noFile',
    ],
    [
      'may be in a folder that is away',
      (root: string) => [
        { worker: '*', path: root },
        { worker: '*', path: path.join(root, 'away') },
      ],
      'failed',
      'rootMissing',
    ],
  ])('that %s says so', async (_what, roots, status, reason) => {
    placeRoots(roots(temporaryFolder()));
    await expect(listLog()).resolves.toMatchObject({
      state: { status, reason },
      data: { files: [] },
    });
  });

  it('is not said to be missing when it was refused', async () => {
    const root = temporaryFolder();
    symlinkSync('/etc/hostname', path.join(root, `${TASK_ID}.log`));
    placeRoots([{ worker: '*', path: root }]);
    await expect(listLog()).resolves.toMatchObject({
      state: { status: 'denied', reason: 'outsideRoot' },
      data: { files: [], refused: [{ reason: 'outsideRoot', count: 1 }] },
    });
  });

  it('is not there yet while no worker has the task', async () => {
    const liveTasks = collected([buildExecutionTask({ workerId: null })]);
    vi.mocked(readExecutionDetail).mockResolvedValue(buildDetailReading({ liveTasks }));
    placeRoots([{ worker: '*', path: path.join(temporaryFolder(), '{worker}') }]);
    const reason = { status: 'notApplicable', reason: 'notPickedUp' };
    await expect(listLog()).resolves.toMatchObject({ state: reason });
  });
});

describe('a file of the log', () => {
  const page = async (file: string, query = '') =>
    taskLogPagePayloadSchema.parse(await (await ask(getFile, { file }, query)).json());

  it('is shown from its end, earlier on demand, and masked', async () => {
    const lines = Array.from({ length: 20_000 }, (_, at) => `line ${at} Pwd=hunter2;`);
    const { file } = await placeLog(`${lines.join('\n')}\n`);
    const end = await page(file);
    expect(end).toMatchObject({ state: { status: 'collected' }, data: { hasEarlier: true } });
    expect(end.data?.lines.at(-1)?.text).toBe('line 19999 Pwd=***;');
    const earlier = await page(file, `?before=${end.data?.start}`);
    expect(earlier.data?.end).toBe(end.data?.start);
    const around = await page(file, `?around=${end.data?.start}&identity=${end.data?.identity}`);
    expect(around.data?.wasReplaced).toBe(false);
  });

  it('is read as the encoding that is asked for', async () => {
    const { file } = await placeLog(Buffer.from('cef8e8e1eae0', 'hex'));
    const { data } = await page(file, '?encoding=windows-1251');
    expect(data).toMatchObject({ encoding: 'windows-1251', lines: [{ text: 'Ошибка' }] });
  });

  it('that is gone says so', async () => {
    const { root, file } = await placeLog('one\n');
    rmSync(path.join(root, 'Tasks'), { recursive: true });
    await expect(page(file)).resolves.toMatchObject({
      state: { status: 'failed', reason: 'gone' },
      data: null,
    });
  });

  it('is searched', async () => {
    const { file } = await placeLog('one\nan Error\nPassword=hunter2\n');
    const find = async (text: string) =>
      taskLogSearchPayloadSchema.parse(
        await (await ask(search, { file }, `?text=${encodeURIComponent(text)}`)).json(),
      );
    await expect(find('ERROR')).resolves.toMatchObject({
      data: { matches: [{ offset: 4, text: 'an Error' }], next: null },
    });
    await expect(find('hunter2')).resolves.toMatchObject({ data: { matches: [] } });
  });

  it('is downloaded as text that no browser interprets, under a safe name', async () => {
    const { file } = await placeLog('<script>1</script>\nPassword=hunter2\n');
    const response = await ask(download, { file });
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="${TASK_ID}.log"`,
    );
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('cache-control')).toBe('no-store');
    await expect(response.text()).resolves.toBe('<script>1</script>\nPassword=***\n');
  });

  it('that is no text is not downloaded, because it cannot be masked', async () => {
    const { file } = await placeLog(Buffer.alloc(100));
    await expect(page(file)).resolves.toMatchObject({ data: { encoding: null, lines: [] } });
    const response = await ask(download, { file });
    expect(response.status).toBe(400);
    await expect(errorOf(response)).resolves.toMatchObject({ code: 'badRequest' });
  });

  it('that has become a link out is refused everywhere', async () => {
    const { root, file } = await placeLog('one\n');
    const log = path.join(root, `Tasks/${TASK_ID}.log`);
    rmSync(log);
    symlinkSync('/etc/hostname', log);
    await expect(page(file)).resolves.toMatchObject({
      state: { status: 'denied', reason: 'outsideRoot' },
      data: null,
    });
    expect((await ask(download, { file })).status).toBe(403);
  });
});

describe('an address that is none', () => {
  const WAYS_OUT = [
    '..',
    '../../etc/passwd',
    '%2e%2e%2f',
    '/etc/passwd',
    'a\0b',
    '',
    '*',
    '\u202E',
  ];

  it.each(WAYS_OUT)('is refused in every place: %j', async (wrong) => {
    await placeLog('one\n');
    for (const route of [list, getFile, search, download]) {
      for (const name of ['cluster', 'execution', 'task', 'file'] as const) {
        if (route === list && name === 'file') continue;
        const response = await ask(route, { [name]: wrong }, '?text=one');
        expect([400, 404]).toContain(response.status);
        const { message } = await errorOf(response);
        if (wrong.length > 2) expect(message).not.toContain(wrong);
      }
    }
  });

  it.each([
    '?before=-1',
    '?after=1.5',
    '?around=x',
    '?before=1&after=2',
    '?before=9999999999999999',
    '?encoding=utf-7',
    '?identity=../x',
  ])('has wrong parameters: %s', async (query) => {
    const { file } = await placeLog('one\n');
    expect((await ask(getFile, { file }, query)).status).toBe(400);
  });

  it.each(['', '?text=', `?text=${'x'.repeat(201)}`, '?text=a%0Ab', '?text=a&from=-1'])(
    'is no search: %s',
    async (query) => {
      const { file } = await placeLog('one\n');
      expect((await ask(search, { file }, query)).status).toBe(400);
    },
  );

  it('has a file that is not one of the task', async () => {
    await placeLog('one\n');
    for (const route of [getFile, download]) expect((await ask(route)).status).toBe(404);
  });
});
