import { appendFile, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { EmbeddedCluster } from './embedded-cluster';

const EVERY_MS = 1_000;
/** Of one cluster; older ones are deleted, as a worker would. */
const MAX_LOGS = 500;

export type SimulatedTaskLogs = { close: () => Promise<void> };

/** Where the logs of a cluster are, as a configuration names it. */
export function taskLogRoot(folder: string, cluster: string): string {
  return path.join(folder, cluster, '{worker}');
}

/**
 * Writes the logs that the workers of simulated clusters would write, as files that grow, below a folder that is deleted
 * when it is closed. Problems go to the standard error output: the rest of the demo needs no logs.
 */
export function startTaskLogs(
  clusters: readonly Pick<EmbeddedCluster, 'name' | 'taskLogs'>[],
  folder: string,
): SimulatedTaskLogs {
  const written = new Map<string, number>();
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;
  let lastRun = run();

  async function run(): Promise<void> {
    try {
      for (const cluster of clusters) await writeLogsOf(cluster);
    } catch (error) {
      process.stderr.write(`task logs: ${error instanceof Error ? error.message : error}\n`);
    }
    if (!isClosed) timer = setTimeout(again, EVERY_MS);
  }

  function again(): void {
    lastRun = run();
  }

  async function writeLogsOf({ name, taskLogs }: (typeof clusters)[number]): Promise<void> {
    for (const { taskId, machineName, lines } of taskLogs()) {
      const folderOfTask = path.join(folder, name, machineName, 'Tasks', taskId);
      const before = written.get(folderOfTask) ?? 0;
      if (before === lines.length) continue;
      // Fewer than before: another attempt on the same worker, which writes on.
      const added = before > lines.length ? lines : lines.slice(before);
      await mkdir(folderOfTask, { recursive: true });
      const text = added.map((line) => `${line}\r\n`).join('');
      await appendFile(path.join(folderOfTask, 'task.log'), text);
      written.delete(folderOfTask);
      written.set(folderOfTask, lines.length);
    }
    await deleteOldest();
  }

  async function deleteOldest(): Promise<void> {
    for (const [folderOfTask] of [...written].slice(0, -MAX_LOGS * clusters.length)) {
      written.delete(folderOfTask);
      await rm(folderOfTask, { recursive: true, force: true });
    }
  }

  return {
    close: async () => {
      isClosed = true;
      clearTimeout(timer);
      await lastRun;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
