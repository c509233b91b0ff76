import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Configuration } from '@/lib/config/configuration';
import { loadConfiguration } from '@/lib/config/load-configuration';
import type { ConfigurationStatus } from '@/lib/domain/configuration-status';
import { ConfigurationWatch } from './configuration-watch';

const CONNECTION = 'Server=etl01;User ID=watch;Password=hunter2';

function start() {
  const folder = mkdtempSync(path.join(tmpdir(), 'scale-out-watch-test-'));
  const file = path.join(folder, 'scale-out-watch.config.json');
  const write = (content: unknown) => {
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  };
  const cluster = (name: string) => ({ name, connection: CONNECTION });
  write({ clusters: [cluster('A')] });
  const load = () => loadConfiguration({}, folder);
  const applied: string[][] = [];
  const told: ConfigurationStatus[] = [];
  const watch = new ConfigurationWatch(load(), {
    file,
    load,
    apply: ({ clusters }: Configuration) => {
      applied.push(clusters.map(({ settings }) => settings.name));
      return Promise.resolve();
    },
    tell: (status) => told.push(status),
    lookEveryMs: 10,
  });
  watch.start();
  onTestFinished(() => {
    watch.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  return { write, cluster, applied, told, watch };
}

test('a file that changed is in force without a restart', async () => {
  const { write, cluster, applied, told } = start();
  write({ clusters: [cluster('A'), cluster('B')], store: { retentionDays: 3 } });
  await expect.poll(() => applied.at(-1)).toEqual(['A', 'B']);
  await expect.poll(() => told.at(-1)?.awaitsRestart).toEqual(['store']);
});

test('a wrong one is told without a value, the one before stays, and a right one mends it', async () => {
  const { write, cluster, applied, told } = start();
  write({ clusters: [{ ...cluster('A'), pollIntervalSeconds: 'hunter2' }] });
  await expect.poll(() => told.at(-1)?.refusal?.problems.join()).toContain('pollIntervalSeconds');
  expect(JSON.stringify(told)).not.toContain('hunter2');
  write('{ "clusters": [');
  await expect.poll(() => told.at(-1)?.refusal?.problems.join()).toContain('expected JSON');
  expect(applied).toEqual([]);
  write({ clusters: [cluster('C')] });
  await expect.poll(() => applied).toEqual([['C']]);
  expect(told.at(-1)?.refusal).toBeNull();
});

test('SIGHUP reads it anew at once', async () => {
  const { applied } = start();
  process.emit('SIGHUP');
  await expect.poll(() => applied).toEqual([['A']]);
});
