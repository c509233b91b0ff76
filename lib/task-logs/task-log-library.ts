import { createHash } from 'node:crypto';
import path from 'node:path';
import { processSingleton } from '@/lib/config/process-singleton';
import type { TaskLogRoot } from '@/lib/domain/cluster-settings';
import type { TaskLogEncoding, TaskLogFile } from '@/lib/domain/executions/task-log-payload';
import type { TaskLogObstacle, TaskLogState } from '@/lib/domain/executions/task-log-state';
import { FileGate } from './file-gate';
import { findTaskFiles, type FoundFile, type Refusal } from './find-task-files';
import { openLog, type FilePlace, type OpenLog } from './open-log';
import { TaskLogError, toTaskLogError } from './task-log-error';
import { rootsOfWorker, type WorkerRoot } from './worker-roots';

/** How long a file may be asked for by its id without looking for it again: while somebody follows it. */
const KEEP_MS = 30_000;
const MAX_KEPT = 200;

type LogOwner = { cluster: string; taskId: string; workerMachine: string | null };

export type TaskLogListing = {
  roots: { path: string; state: TaskLogState }[];
  files: TaskLogFile[];
  hasMore: boolean;
  refused: Refusal[];
};

type Kept = { places: Map<string, FilePlace>; obstacle: TaskLogObstacle | null; atMs: number };

/** The log files of tasks. A file is only ever found as one of its task's; no name or path comes in from outside. */
export class TaskLogLibrary {
  private readonly kept = new Map<string, Kept>();

  constructor(private readonly gate: FileGate) {}

  /** Looks for the files of a task, newest first. Throws TaskLogError when there is no root to look in. */
  async list(
    configured: readonly TaskLogRoot[],
    owner: LogOwner,
    now = new Date(),
  ): Promise<TaskLogListing> {
    const places = new Map<string, FilePlace>();
    const looked = await Promise.all(
      rootsOfWorker(configured, owner.workerMachine).map((root) =>
        this.look(root, owner, places, now),
      ),
    );
    const roots = looked.map(({ path, state }) => ({ path, state }));
    this.keep(owner, places, roots.map(({ state }) => state).find(isObstacle) ?? null);
    return {
      roots,
      files: looked
        .flatMap(({ files }) => files)
        .sort((left, right) => right.modifiedAt.getTime() - left.modifiedAt.getTime()),
      hasMore: looked.some(({ hasMore }) => hasMore),
      refused: looked.flatMap(({ refused }) => refused),
    };
  }

  /** Opens a file of a task by its id; null when the task has no such file. Throws TaskLogError. */
  async open(
    configured: readonly TaskLogRoot[],
    owner: LogOwner,
    fileId: string,
    encoding: TaskLogEncoding | null = null,
  ): Promise<OpenLog | null> {
    const kept = this.kept.get(keyOf(owner));
    const isKept = kept && performance.now() - kept.atMs < KEEP_MS;
    if (!isKept) await this.list(configured, owner);
    const { places, obstacle } = this.kept.get(keyOf(owner)) ?? { places: null, obstacle: null };
    const place = places?.get(fileId);
    if (place) return openLog(this.gate, place, encoding);
    // Where not every root could be looked at, nobody can say that there is no such file.
    if (obstacle) throw new TaskLogError(obstacle);
    return null;
  }

  private async look(
    { path: root, problem }: WorkerRoot,
    { taskId }: LogOwner,
    places: Map<string, FilePlace>,
    now: Date,
  ) {
    const nothing = { path: root, files: [], hasMore: false, refused: [] };
    if (problem) return { ...nothing, state: problem.obstacle };
    try {
      const found = await this.gate.run(root, () => findTaskFiles(root, taskId));
      const files = found.files.map((file) => {
        const id = idOf(root, file);
        places.set(id, { root, relative: file.relative });
        return describe(id, file);
      });
      const state: TaskLogState = { status: 'collected', collectedAt: now };
      return { ...found, path: root, state, files };
    } catch (error) {
      return { ...nothing, state: toTaskLogError(error).obstacle };
    }
  }

  private keep(
    owner: LogOwner,
    places: Map<string, FilePlace>,
    obstacle: TaskLogObstacle | null,
  ): void {
    const key = keyOf(owner);
    this.kept.delete(key);
    this.kept.set(key, { places, obstacle, atMs: performance.now() });
    const [oldest] = this.kept.keys();
    if (this.kept.size > MAX_KEPT && oldest !== undefined) this.kept.delete(oldest);
  }
}

/** The process's library. */
export function taskLogLibrary(): TaskLogLibrary {
  return processSingleton('task-logs', () => new TaskLogLibrary(new FileGate()));
}

function isObstacle(state: TaskLogState): state is TaskLogObstacle {
  return state.status !== 'collected';
}

function keyOf({ cluster, taskId, workerMachine }: LogOwner): string {
  return JSON.stringify([cluster, taskId.toLowerCase(), workerMachine?.toLowerCase() ?? null]);
}

function idOf(root: string, { relative }: FoundFile): string {
  const hash = createHash('sha256').update(JSON.stringify([root, relative]));
  return hash.digest('base64url').slice(0, 22);
}

function describe(id: string, { relative, sizeBytes, modifiedAt }: FoundFile): TaskLogFile {
  const { dir, base } = path.parse(relative);
  return { id, name: base, folder: dir.replaceAll(path.sep, '/'), sizeBytes, modifiedAt };
}
