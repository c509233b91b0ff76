import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, vi } from 'vitest';
import { startTaskLogs } from './simulated-task-logs';

const TASK = 'FCAAB082-D208-400C-AA86-3E0CAAEA30E3';

it('the log of a task grows where the configuration looks for it, and is gone in the end', async () => {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'task-logs-')), 'logs');
  const lines = ['one'];
  const taskLogs = () => [{ taskId: TASK, machineName: 'ETLW01', lines: [...lines] }];
  const logs = startTaskLogs([{ name: 'PROD', taskLogs }], folder);
  const file = path.join(folder, 'PROD', 'ETLW01', 'Tasks', TASK, 'task.log');
  const text = () => (existsSync(file) ? readFileSync(file, 'utf8') : '');
  await vi.waitFor(() => expect(text()).toBe('one\r\n'));
  lines.push('two');
  await vi.waitFor(() => expect(text()).toBe('one\r\ntwo\r\n'), { timeout: 10_000 });
  lines.splice(0, 2, 'again');
  await vi.waitFor(() => expect(text()).toBe('one\r\ntwo\r\nagain\r\n'), { timeout: 10_000 });
  await logs.close();
  expect(existsSync(folder)).toBe(false);
}, 30_000);
