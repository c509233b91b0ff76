import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ClusterCollector } from '@/lib/collect/poll/cluster-collector';
import { configurationFileSchema } from '@/lib/config/configuration-file';
import { demoConfig } from '@/lib/demo/demo-config';
import { buildWorld } from '@/lib/demo/simulation/build-world';
import { QUIET_STORY } from '@/lib/demo/simulation/quiet-story';
import type { Story } from '@/lib/demo/simulation/world';
import type { Anomaly } from '@/lib/domain/anomalies/anomaly';
import { EMPTY_MEMORY } from '@/lib/domain/cluster-memory';
import type { RuleId } from '@/lib/domain/anomalies/finding';
import { RULE_IDS } from '@/lib/domain/anomalies/rule-ids';
import { EMPTY_LIFECYCLE } from '@/lib/domain/anomalies/lifecycle-state';
import type { NotEvaluated } from '@/lib/domain/anomalies/rule-outcome';
import { advanceAnomalies } from '@/lib/lifecycle/advance-anomalies';
import { rememberCluster } from '@/lib/lifecycle/remember-cluster';
import { evaluateRules } from '@/lib/rules/evaluate';
import { buildPollStatus } from '@/lib/testing/build-context';
import { buildSettings } from '@/lib/testing/build-settings';
import { SimulatedDoor } from '@/lib/testing/simulated-door';
import { listBlindSpots } from './list-blind-spots';

const POLL_MS = 2_000;
const CYCLE_MS = 120_000;

type Seen = {
  opened: Anomaly[];
  resolved: Anomaly[];
  /** Which rule explained which other, at any time. */
  explained: Set<string>;
  blind: NotEvaluated[];
};

/** The settings of the demo, whose limits are as short as its story. */
function demoSettings() {
  const cluster = { name: 'PROD-ETL', connectionString: 'Server=x;Password=y;' };
  const { clusters } = configurationFileSchema.parse(
    demoConfig([cluster], path.resolve('never opened')),
  );
  const [entry] = clusters;
  if (!entry) throw new Error('no cluster');
  return buildSettings({
    pollIntervalMs: POLL_MS,
    worker: {
      heartbeatMs: (entry.worker.heartbeatSeconds ?? 0) * 1_000,
      maxTaskCount: entry.worker.maxTaskCount ?? 0,
    },
    thresholds: entry.thresholds,
  });
}

/** Watches a story for some cycles, as the product does. */
async function watchStory(cycles: number, story?: Story): Promise<Seen> {
  const settings = demoSettings();
  const door = new SimulatedDoor(buildWorld(story ? { story } : {}));
  const collector = new ClusterCollector(door, settings);
  const seen: Seen = { opened: [], resolved: [], explained: new Set(), blind: [] };
  let memory = EMPTY_MEMORY;
  let lifecycle = EMPTY_LIFECYCLE;
  let ids = 0;
  for (let atMs = 0; atMs < cycles * CYCLE_MS; atMs += POLL_MS) {
    const { snapshot } = await collector.collect();
    // The web server's clock is the simulation's, too.
    const source = snapshot.source && { ...snapshot.source, clockSkewMs: 0 };
    const poll = { ...snapshot, source, takenAt: door.now };
    memory = rememberCluster(memory, poll, settings, null);
    const pollStatus = buildPollStatus({ lastGoodPollAt: door.now });
    const evaluation = evaluateRules(poll, {
      settings,
      memory,
      poll: pollStatus,
      clusterValues: null,
    });
    const advanced = advanceAnomalies({
      state: lifecycle,
      evaluation,
      cluster: settings.name,
      now: door.now,
      createId: () => String(++ids),
    });
    seen.opened.push(...advanced.opened);
    seen.resolved.push(...advanced.resolved);
    seen.blind.push(...listBlindSpots(evaluation));
    lifecycle = advanced.state;
    for (const { rule, inhibitedBy } of lifecycle.open) {
      const cause = lifecycle.open.find(({ id }) => id === inhibitedBy);
      if (cause) seen.explained.add(`${cause.rule} > ${rule}`);
    }
    door.moveOn(POLL_MS);
  }
  return seen;
}

const rulesOf = (anomalies: readonly Anomaly[]) => new Set(anomalies.map(({ rule }) => rule));

describe('two cycles of the busy story', () => {
  let seen: Seen;

  beforeAll(async () => {
    seen = await watchStory(2);
  }, 120_000);

  it.each<RuleId>([
    'unstartable-execution',
    'delayed-execution',
    'ghost-execution',
    'failed-execution',
    'unexpectedly-ended-execution',
    'silent-execution',
    'stuck-stopping-execution',
    'retried-execution',
  ])('%s opens, and resolves by itself', (rule) => {
    expect(rulesOf(seen.opened)).toContain(rule);
    expect(rulesOf(seen.resolved)).toContain(rule);
  });

  it('one execution of each kind that was staged is found', () => {
    const about = (rule: RuleId) =>
      seen.opened.filter((one) => one.rule === rule).map(({ subject }) => subject.name);
    expect(about('silent-execution').every((name) => name.startsWith('LoadExchangeRates'))).toBe(
      true,
    );
    expect(about('stuck-stopping-execution').every((name) => name.startsWith('CloseMonth'))).toBe(
      true,
    );
    expect(about('unstartable-execution').join()).toMatch(/ImportCarrierFiles/);
    expect(about('failed-execution')).toContain('SendReminders.dtsx');
  });

  it('ghosts of the broken worker are explained by it, and it is told what becomes of them', () => {
    const ghosts = seen.opened.filter(({ rule }) => rule === 'ghost-execution');
    expect(seen.explained).toContain('offline-worker > ghost-execution');
    for (const { evidence } of ghosts) expect(evidence.nextStep).toEqual(expect.any(String));
  });

  it('no rule about executions is blind for longer than a poll now and then', () => {
    const blind = seen.blind.filter(({ rule }) => rule.endsWith('-execution'));
    expect(blind.length).toBeLessThan(20);
  });
});

it('in the quiet story nothing about executions is ever wrong', async () => {
  const { opened, blind } = await watchStory(1, QUIET_STORY);
  const rules = RULE_IDS.filter((rule) => rule.endsWith('-execution'));
  expect(opened.filter(({ rule }) => rules.includes(rule))).toEqual([]);
  expect(blind.filter(({ rule }) => rules.includes(rule))).toEqual([]);
}, 60_000);
