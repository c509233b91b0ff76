import { setTimeout as delay } from 'node:timers/promises';
import { answerBatch } from './answers/answer-batch';
import { DEFAULT_RIGHTS, type Rights } from './answers/rights';
import { findTaggedStatements } from './answers/tagged-statements';
import type { FaultName } from './faults';
import { checkLogin } from './login-errors';
import { advance } from './simulation/advance';
import { jumpToHugeIds } from './simulation/execution-catalog';
import type { World } from './simulation/world';
import type { ResultSet, SqlBatch, SqlError, SqlLogin } from './tds/tds-server';

/** Longer than any query is allowed to take. */
const SLOW_MS = 60_000;

export type InstanceOptions = {
  userName: string;
  password: string;
  rights?: Rights;
  now: () => number;
};

/** The SQL Server in front of a world: logins, faults and statements, without the wire. */
export class SimulatedInstance {
  /** The faults that are on. */
  readonly faults: ReadonlySet<FaultName>;
  readonly #world: World;
  readonly #options: InstanceOptions;
  readonly #faults = new Set<FaultName>();
  readonly #counts = new Map<string, number>();

  constructor(world: World, options: InstanceOptions) {
    this.#world = world;
    this.#options = options;
    this.faults = this.#faults;
  }

  /** Takes effect with the next login or statement. */
  switchFault(fault: FaultName, isOn: boolean): void {
    if (!isOn) {
      this.#faults.delete(fault);
      return;
    }
    this.#faults.add(fault);
    if (fault === 'huge-ids') jumpToHugeIds(this.#world);
  }

  /** Why a login is turned away; null when it is let in. */
  authenticate(login: SqlLogin): SqlError | null {
    return checkLogin(login, this.#options, this.#faults);
  }

  /** Answers a batch as of now; what it throws is the SqlError that a server would raise. */
  async execute(batch: SqlBatch, signal: AbortSignal): Promise<ResultSet[]> {
    for (const { name } of findTaggedStatements(batch.text) ?? []) {
      this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
    }
    if (this.#faults.has('slow')) await delay(SLOW_MS, undefined, { signal });
    const { now, userName, rights = DEFAULT_RIGHTS } = this.#options;
    const nowMs = Math.max(now(), this.#world.atMs);
    advance(this.#world, nowMs);
    return answerBatch(batch, {
      world: this.#world,
      nowMs,
      userName,
      rights,
      faults: this.#faults,
    });
  }

  /** How often each query was asked since the start, by its name. */
  statements(): Record<string, number> {
    return Object.fromEntries(this.#counts);
  }
}
