import { describe, expect, it } from 'vitest';
import { buildWorkerView } from '@/lib/testing/build-worker-view';
import { trustWorkers } from './trust-workers';

describe('trusting workers', () => {
  it('shows what was proven while both sections are ready', () => {
    const worker = buildWorkerView({ state: 'late' });
    expect(trustWorkers([worker], { workers: true, tasks: true })).toEqual([worker]);
  });

  it('never shows a state that was not proven just now, but keeps what it was', () => {
    const [worker] = trustWorkers([buildWorkerView({ state: 'online' })], {
      workers: false,
      tasks: true,
    });
    expect(worker).toMatchObject({ state: 'unknown', lastKnownState: 'online', liveTaskCount: 3 });
  });

  it('does not claim free slots while the tasks cannot be read', () => {
    const [worker] = trustWorkers([buildWorkerView({ liveTaskCount: 0 })], {
      workers: true,
      tasks: false,
    });
    expect(worker).toMatchObject({ state: 'online', liveTaskCount: null });
  });
});
