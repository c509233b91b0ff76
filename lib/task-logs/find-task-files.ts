import { opendir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { TaskLogObstacle } from '@/lib/domain/executions/task-log-state';
import { levelOfFolder, ROOT_LEVEL } from './log-folders';
import { requireInside } from './open-inside';
import { isPrintableName } from './printable-name';
import { TaskLogError, toTaskLogError } from './task-log-error';

const LIMITS = { fileCount: 200, entryCount: 100_000, lookMs: 5_000 };

/** Folders within the folder of a task that are looked into. */
const MAX_TASK_DEPTH = 3;

export type FoundFile = {
  /** Below the root. */
  relative: string;
  sizeBytes: number;
  modifiedAt: Date;
};

export type Refusal = Extract<TaskLogObstacle, { status: 'denied' }>['reason'];

export type FoundFiles = {
  files: FoundFile[];
  /** A limit was met: there may be more. */
  hasMore: boolean;
  refused: Refusal[];
};

/** A folder to look into: `taskDepth` counts from the folder of the task on, null outside of it. */
type Folder = { relative: string; level: number; taskDepth: number | null };

/**
 * Looks for the files of a task below a root: those whose name contains the TaskId, and all in folders whose name does, in
 * the root itself and in the folders where services of any version write. Stops at limits of files, entries and time.
 * Throws TaskLogError when the root itself cannot be read.
 */
export async function findTaskFiles(
  root: string,
  taskId: string,
  limits = LIMITS,
): Promise<FoundFiles> {
  const walk = new Walk(await resolveRoot(root), taskId, limits);
  await walk.look({ relative: '', level: ROOT_LEVEL, taskDepth: null });
  return walk.found;
}

class Walk {
  readonly found: FoundFiles = { files: [], hasMore: false, refused: [] };
  private readonly seen = new Set<string>();
  private readonly endsMs: number;
  private readonly ids: readonly string[];
  private entryCount = 0;

  constructor(
    private readonly realRoot: string,
    taskId: string,
    private readonly limits: typeof LIMITS,
  ) {
    this.endsMs = performance.now() + limits.lookMs;
    this.ids = [taskId.toLowerCase(), taskId.toLowerCase().replaceAll('-', '')];
  }

  async look(folder: Folder): Promise<void> {
    const real = await this.resolve(folder.relative);
    // A link may lead back up.
    if (this.seen.has(real)) return;
    this.seen.add(real);
    for (const name of await this.list(real, folder)) {
      if (this.isAtLimit()) return;
      try {
        await this.inspect(name, folder);
      } catch (error) {
        this.note(toTaskLogError(error));
      }
    }
  }

  /** Names of entries that concern the task. Not held open while they are looked into. */
  private async list(real: string, folder: Folder): Promise<string[]> {
    const names: string[] = [];
    for await (const { name } of await opendir(real, { bufferSize: 512 })) {
      this.entryCount += 1;
      if (this.isAtLimit()) break;
      const isStep = folder.taskDepth === null && levelOfFolder(name, folder.level) !== null;
      if (isStep || this.isOfTask(name, folder)) names.push(name);
    }
    return names.sort();
  }

  private isOfTask(name: string, { taskDepth }: Folder): boolean {
    const lower = name.toLowerCase();
    return taskDepth !== null || this.ids.some((id) => lower.includes(id));
  }

  private async inspect(name: string, folder: Folder): Promise<void> {
    const isOfTask = this.isOfTask(name, folder);
    if (!isPrintableName(name)) return this.refuse('unprintableName');
    const relative = path.join(folder.relative, name);
    const entry = await stat(await this.resolve(relative));
    if (entry.isDirectory()) {
      const taskDepth = isOfTask ? (folder.taskDepth ?? 0) + 1 : null;
      if (taskDepth !== null && taskDepth > MAX_TASK_DEPTH) this.found.hasMore = true;
      else {
        const level = levelOfFolder(name, folder.level) ?? folder.level;
        await this.look({ relative, level, taskDepth });
      }
    } else if (isOfTask && entry.isFile()) {
      this.found.files.push({ relative, sizeBytes: entry.size, modifiedAt: entry.mtime });
    } else if (isOfTask) this.refuse('notRegularFile');
  }

  private async resolve(relative: string): Promise<string> {
    const real = await realpath(path.join(this.realRoot, relative));
    requireInside(this.realRoot, real);
    return real;
  }

  private isAtLimit(): boolean {
    const { fileCount, entryCount } = this.limits;
    const isAtLimit =
      this.entryCount > entryCount ||
      this.found.files.length >= fileCount ||
      performance.now() > this.endsMs;
    if (isAtLimit) this.found.hasMore = true;
    return isAtLimit;
  }

  /** What has vanished since it was listed is no concern; what cannot be read is. */
  private note({ obstacle }: TaskLogError): void {
    if (obstacle.status === 'denied') this.refuse(obstacle.reason);
    else if (obstacle.reason !== 'gone') this.found.hasMore = true;
  }

  private refuse(reason: Refusal): void {
    this.found.refused.push(reason);
  }
}

async function resolveRoot(root: string): Promise<string> {
  try {
    return await realpath(root);
  } catch (error) {
    const known = toTaskLogError(error);
    if (known.obstacle.reason !== 'gone') throw known;
    throw new TaskLogError({ status: 'failed', reason: 'rootMissing' }, { cause: error });
  }
}
