import { expect, it } from 'vitest';
import { buildEvaluation } from '@/lib/testing/build-finding';
import { listBlindSpots } from './list-blind-spots';

const unknown = (subjectId: string | null, missing = ['tasks']) => ({
  rule: 'ghost-execution' as const,
  subjectKind: 'execution' as const,
  subjectId,
  missing,
});

it('a few subjects are named, all of a kind are told as such', () => {
  const evaluation = buildEvaluation({
    notEvaluated: [{ rule: 'offline-worker', missing: ['workers'] }],
    unknownSubjects: [unknown('1'), unknown('2'), unknown(null, ['workers'])],
  });
  expect(listBlindSpots(evaluation)).toEqual([
    { rule: 'offline-worker', missing: ['workers'] },
    { rule: 'ghost-execution', missing: ['execution 1: tasks'] },
    { rule: 'ghost-execution', missing: ['execution 2: tasks'] },
    { rule: 'ghost-execution', missing: ['execution *: workers'] },
  ]);
});

it('many subjects with the same blind spot are one line', () => {
  const unknownSubjects = Array.from({ length: 500 }, (_, index) => unknown(String(index)));
  expect(listBlindSpots(buildEvaluation({ unknownSubjects }))).toEqual([
    { rule: 'ghost-execution', missing: ['execution (500): tasks'] },
  ]);
});

it('what could not be judged although nothing is missing is no blind spot', () => {
  expect(listBlindSpots(buildEvaluation({ unknownSubjects: [unknown('1', [])] }))).toEqual([]);
});
