import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ConfigurationError, type Configuration } from '@/lib/config/configuration';
import { loadConfiguration } from '@/lib/config/load-configuration';

export const CONFIG_FILE = 'scale-out-watch.config.json';
export const CONNECTION = 'Server=etl01;User ID=watch;Password=pw';

export type Given = { file?: unknown; bytes?: Buffer; environment?: Record<string, string> };

/** Loads from a folder that holds nothing but the given file. */
export function loadConfigured({ file, bytes, environment = {} }: Given): Configuration {
  const folder = mkdtempSync(path.join(tmpdir(), 'scale-out-watch-test-'));
  try {
    if (bytes) writeFileSync(path.join(folder, CONFIG_FILE), bytes);
    else if (file !== undefined)
      writeFileSync(path.join(folder, CONFIG_FILE), JSON.stringify(file));
    return loadConfiguration(environment, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export function problemsOf(given: Given): readonly string[] {
  try {
    loadConfigured(given);
    return [];
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems;
    throw error;
  }
}

/** A file with one cluster. */
export function withCluster(overrides: Record<string, unknown> = {}) {
  return { file: { clusters: [{ name: 'PROD', connection: CONNECTION, ...overrides }] } };
}

export function onlyCluster({ clusters }: Configuration) {
  const [cluster, ...more] = clusters;
  if (!cluster || more.length > 0) throw new Error('expected one cluster');
  return cluster;
}
