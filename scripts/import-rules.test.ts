import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cruise, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';
import { afterAll, describe, expect, it } from 'vitest';

const require = createRequire(import.meta.url);
const { forbidden } = require('../.dependency-cruiser.cjs') as { forbidden: IForbiddenRuleType[] };

/** One file per rule that breaks just that rule: [rule, file, what it imports]. */
const PLANTS: [rule: string, file: string, target: string][] = [
  ['no-circular', 'lib/live/a.ts', 'lib/live/a-back.ts'],
  ['domain-imports-only-its-own', 'lib/domain/a.ts', 'lib/format/target.ts'],
  ['domain-is-pure', 'lib/domain/b.ts', 'node:fs'],
  ['runbooks-imports-only-its-own', 'lib/runbooks/a.ts', 'lib/rules/target.ts'],
  ['runbooks-is-pure', 'lib/runbooks/b.ts', 'node:fs'],
  ['diagnose-imports-only-its-own', 'lib/diagnose/a.ts', 'lib/rules/target.ts'],
  ['diagnose-is-pure', 'lib/diagnose/b.ts', 'node:fs'],
  ['cluster-paste-imports-only-its-own', 'lib/cluster-paste/a.ts', 'lib/rules/target.ts'],
  ['cluster-paste-is-pure', 'lib/cluster-paste/b.ts', 'node:fs'],
  ['tokens-imports-only-its-own', 'lib/tokens/a.ts', 'lib/store/target.ts'],
  ['access-imports-only-its-own', 'lib/access/a.ts', 'lib/store/target.ts'],
  ['access-is-pure', 'lib/access/b.ts', 'node:fs'],
  ['visitors-imports-only-its-own', 'lib/visitors/a.ts', 'lib/services/target.ts'],
  ['rules-imports-only-its-own', 'lib/rules/a.ts', 'lib/ssisdb/target.ts'],
  ['rules-is-pure', 'lib/rules/b.ts', 'node:fs'],
  ['lifecycle-imports-only-its-own', 'lib/lifecycle/a.ts', 'lib/store/target.ts'],
  ['lifecycle-is-pure', 'lib/lifecycle/b.ts', 'node:fs'],
  ['history-imports-only-its-own', 'lib/history/a.ts', 'lib/store/target.ts'],
  ['history-is-pure', 'lib/history/b.ts', 'node:fs'],
  ['notifications-imports-only-its-own', 'lib/notifications/a.ts', 'lib/store/target.ts'],
  ['notifications-is-pure', 'lib/notifications/b.ts', 'node:fs'],
  ['notify-imports-only-its-own', 'lib/notify/a.ts', 'lib/monitor/target.ts'],
  ['config-imports-only-its-own', 'lib/config/a.ts', 'lib/live/target.ts'],
  ['ssisdb-imports-only-its-own', 'lib/ssisdb/a.ts', 'lib/collect/target.ts'],
  ['store-imports-only-its-own', 'lib/store/a.ts', 'lib/monitor/target.ts'],
  ['live-imports-only-its-own', 'lib/live/b.ts', 'lib/services/target.ts'],
  ['collect-imports-only-its-own', 'lib/collect/a.ts', 'lib/rules/target.ts'],
  ['monitor-imports-only-its-own', 'lib/monitor/a.ts', 'lib/services/target.ts'],
  ['services-imports-only-its-own', 'lib/services/a.ts', 'lib/ssisdb/target.ts'],
  ['task-logs-imports-only-its-own', 'lib/task-logs/a.ts', 'lib/services/target.ts'],
  ['http-imports-only-its-own', 'lib/http/a.ts', 'lib/live/target.ts'],
  ['format-imports-only-its-own', 'lib/format/a.ts', 'lib/client/target.ts'],
  ['messages-imports-only-its-own', 'lib/messages/a.ts', 'lib/format/target.ts'],
  ['client-imports-only-its-own', 'lib/client/a.ts', 'lib/rules/target.ts'],
  ['demo-imports-only-its-own', 'lib/demo/a.ts', 'lib/monitor/target.ts'],
  ['app-is-thin', 'app/a.ts', 'lib/collect/target.ts'],
  ['components-know-no-pages', 'components/workers/a.ts', 'app/target.ts'],
  ['primitives-know-no-domain', 'components/ui/a.ts', 'lib/domain/target.ts'],
  ['browser-never-reaches-server', 'components/workers/b.ts', 'lib/demo/target.ts'],
  ['driver-only-in-ssisdb', 'lib/services/b.ts', 'mssql'],
  ['prisma-only-in-store', 'lib/services/c.ts', '@prisma/client'],
  ['recharts-only-in-charts', 'components/workers/c.ts', 'recharts'],
  ['senders-only-in-notify', 'lib/services/d.ts', 'undici'],
  ['no-test-code-in-production', 'lib/live/c.ts', 'lib/testing/target.ts'],
  ['simulation-only-in-demo', 'lib/monitor/b.ts', 'lib/demo/target.ts'],
  ['every-rule-has-a-test', 'lib/rules/workers/untested.ts', 'lib/domain/target.ts'],
];

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function write(root: string, file: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
}

function plantViolations(): string {
  const root = mkdtempSync(path.join(tmpdir(), 'import-rules-'));
  folders.push(root);
  for (const [, file, target] of PLANTS) {
    const isFile = target.endsWith('.ts');
    const from = isFile
      ? path.posix.relative(path.dirname(file), target).replace('.ts', '')
      : target;
    const specifier = isFile && !from.startsWith('.') ? `./${from}` : from;
    write(root, file, `import { target } from '${specifier}';\nexport const value = target;\n`);
    if (isFile) write(root, target, 'export const target = 1;\n');
    else if (!target.startsWith('node:')) {
      write(
        root,
        `node_modules/${target}/package.json`,
        `{ "name": "${target}", "main": "index.js" }`,
      );
      write(root, `node_modules/${target}/index.js`, 'exports.target = 1;\n');
    }
  }
  write(root, 'lib/live/a-back.ts', "import { value } from './a';\nexport const target = value;\n");
  return root;
}

describe('the import rules', () => {
  it('are each broken by a planted violation', async () => {
    const baseDir = plantViolations();
    const { output } = await cruise(['app', 'components', 'lib'], {
      baseDir,
      validate: true,
      ruleSet: { forbidden },
      doNotFollow: { path: 'node_modules' },
    });
    const { summary } = output as ICruiseResult;
    // A circle is reported from whichever of its files comes first.
    const broken = new Set(
      summary.violations.flatMap(({ rule, from, to }) => [
        `${rule.name} in ${from}`,
        ...(rule.name === 'no-circular' ? [`${rule.name} in ${to}`] : []),
      ]),
    );
    const missed = PLANTS.filter(([rule, file]) => !broken.has(`${rule} in ${file}`));
    expect(missed).toEqual([]);
    expect(PLANTS.map(([rule]) => rule).sort()).toEqual(forbidden.map(({ name }) => name).sort());
  });

  it('hold for the whole project, which the checker has really read', () => {
    const cli = 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs';
    const report = execFileSync(
      process.execPath,
      [
        cli,
        'app',
        'components',
        'lib',
        '--config',
        '.dependency-cruiser.cjs',
        '--output-type',
        'json',
      ],
      { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
    );
    const { summary } = JSON.parse(report) as ICruiseResult;
    expect(summary.violations).toEqual([]);
    expect(summary.totalCruised).toBeGreaterThan(300);
    expect(summary.totalDependenciesCruised ?? 0).toBeGreaterThan(900);
  }, 180_000);
});
