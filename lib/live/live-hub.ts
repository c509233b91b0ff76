import type { Hint } from '@/lib/domain/payload';
import type { ClusterState } from './cluster-state';
import { processSingleton } from '@/lib/config/process-singleton';

type Listener = (hint: Hint) => void;

/** The newest state of every cluster, and who wants to hear that it changed. One per process. */
export class LiveHub {
  private readonly states = new Map<string, ClusterState>();
  private readonly listeners = new Set<Listener>();
  private sequence = 0;
  private changeCount = 0;

  /** Differs whenever anything that the hub holds has been replaced. */
  get version(): number {
    return this.changeCount;
  }

  /** Puts a state in place without telling anybody: nothing new has been learnt yet. */
  place(state: ClusterState): void {
    this.states.set(state.settings.name, state);
    this.changeCount += 1;
  }

  /** Replaces the state of a cluster and sends one hint to every listener. */
  publish(state: ClusterState): void {
    this.place(state);
    this.sequence += 1;
    const hint: Hint = {
      kind: 'snapshot',
      cluster: state.settings.name,
      takenAt: state.snapshot?.takenAt ?? state.poll.watchingSinceAt,
      sequence: this.sequence,
    };
    for (const listener of this.listeners) {
      try {
        listener(hint);
      } catch {
        // A listener that breaks must neither keep the others from hearing nor break the poll.
        this.listeners.delete(listener);
      }
    }
  }

  /** Keeps these clusters, in this order, and forgets the others; listeners hear that something changed. */
  keepOnly(clusters: readonly string[]): void {
    const kept = clusters.flatMap((name) => this.states.get(name) ?? []);
    this.states.clear();
    for (const state of kept) this.states.set(state.settings.name, state);
    for (const state of kept) this.publish(state);
  }

  /** Returns the state of a cluster by its name; undefined when no such cluster is configured. */
  get(cluster: string): ClusterState | undefined {
    return this.states.get(cluster);
  }

  /** All clusters in the order of the configuration. */
  list(): ClusterState[] {
    return [...this.states.values()];
  }

  /** Calls the listener for every hint until the returned function is called. */
  subscribe(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }
}

/** The process's hub. */
export function liveHub(): LiveHub {
  return processSingleton('live-hub', () => new LiveHub());
}
