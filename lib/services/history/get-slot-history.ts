import 'server-only';
import type { Measure } from '@/lib/domain/history/history';
import type { Point, SlotHistoryPayload } from '@/lib/domain/history/history-payload';
import { historyFrame, readMeasures, resolveQuestion, type AskedHistory } from './read-history';
import { hostNamer } from '@/lib/services/packages/package-views';
import { requireCluster } from '@/lib/services/require-cluster';
import { toPoints } from './to-points';

/** More colours than a few nobody tells apart. */
const SHOWN = 4;

/** How many tasks the workers of a cluster held over a range, the busiest one by one. Throws like getWorkerHistory. */
export async function getSlotHistory(
  asked: AskedHistory,
  now = new Date(),
): Promise<SlotHistoryPayload> {
  const question = resolveQuestion(asked, now);
  const measures = await readMeasures(question, ['gauge', 'workerTasks']);
  const polls = measures.filter(
    ({ subject }) => subject.kind === 'gauge' && subject.id === 'liveTasks',
  );
  const busiest = groupByWorker(measures).sort((left, right) => totalOf(right) - totalOf(left));
  const nameOf = hostNamer(requireCluster(asked.cluster), now);
  const others = busiest.slice(SHOWN);
  return {
    asOf: now,
    data: {
      ...historyFrame(question),
      bucketMs: question.bucketMs,
      capacity: toPoints(measures, 'capacity'),
      workers: busiest.slice(0, SHOWN).map((own) => {
        const id = own[0]?.subject.id ?? '';
        return {
          id,
          name: nameOf({ workerId: id, machineName: null }),
          points: spreadOver(polls, own),
        };
      }),
      others: { count: others.length, points: spreadOver(polls, others.flat()) },
    },
  };
}

function groupByWorker(measures: readonly Measure[]): Measure[][] {
  const byWorker = new Map<string, Measure[]>();
  for (const measure of measures) {
    const { kind, id } = measure.subject;
    if (kind !== 'workerTasks') continue;
    const known = byWorker.get(id);
    if (known) known.push(measure);
    else byWorker.set(id, [measure]);
  }
  return [...byWorker.values()];
}

/** Means over every poll that read tasks: in those that a worker is missing from, it held none. */
function spreadOver(polls: readonly Measure[], held: readonly Measure[]): Point[] {
  const sums = new Map<number, { sum: number; max: number }>();
  for (const { startedAt, sum, max } of held) {
    const known = sums.get(startedAt.getTime());
    sums.set(startedAt.getTime(), {
      sum: sum + (known?.sum ?? 0),
      max: Math.max(max, known?.max ?? 0),
    });
  }
  return polls.map(({ startedAt, count }) => {
    const { sum, max } = sums.get(startedAt.getTime()) ?? { sum: 0, max: 0 };
    return { at: startedAt, mean: sum / count, max };
  });
}

function totalOf(measures: readonly Measure[]): number {
  return measures.reduce((total, { sum }) => total + sum, 0);
}
