import type { HeartbeatState } from '@/lib/domain/workers/heartbeat-state';
import type { WorkerView } from '@/lib/domain/workers/workers-payload';

export const ENABLEMENTS = ['enabled', 'disabled', 'new'] as const;

type Enablement = (typeof ENABLEMENTS)[number];

/** What the list of workers is narrowed to; null and empty text narrow nothing. */
export type WorkerFilter = {
  state: HeartbeatState | null;
  enabled: Enablement | null;
  tag: string | null;
  text: string;
};

/** Tags of a worker. SSISDB keeps free text; people separate by commas, semicolons or lines. */
export function tagsOf({ tags }: Pick<WorkerView, 'tags'>): string[] {
  const names = (tags ?? '').split(/[,;\r\n]+/).map((name) => name.trim());
  return [...new Set(names.filter((name) => name !== ''))];
}

/** Every tag of any worker once, in order. */
export function listTags(workers: readonly WorkerView[]): string[] {
  return [...new Set(workers.flatMap(tagsOf))].sort((left, right) => left.localeCompare(right));
}

/** The workers that pass every part of the filter, in their order. */
export function filterWorkers(
  workers: readonly WorkerView[],
  { state, enabled, tag, text }: WorkerFilter,
): WorkerView[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return workers.filter(
    (worker) =>
      (state === null || worker.state === state) &&
      (enabled === null || isOfEnablement(worker, enabled)) &&
      (tag === null || tagsOf(worker).includes(tag)) &&
      (words.length === 0 || says(worker, words)),
  );
}

function isOfEnablement({ isEnabled, isNew }: WorkerView, enabled: Enablement): boolean {
  if (enabled === 'new') return isNew;
  return isEnabled === (enabled === 'enabled');
}

function says(worker: WorkerView, words: readonly string[]): boolean {
  const { name, id, machineName, userAccount, description, tags } = worker;
  const text = [name, id, machineName, userAccount, description, tags].join('\n').toLowerCase();
  return words.every((word) => text.includes(word));
}
