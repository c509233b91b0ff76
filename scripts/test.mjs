import './check-node.mjs';
import { exitCode, fail, packageFile, startNode } from './processes.mjs';

// The same order as in CONTRIBUTING.md: what is quick to fail comes first.
const npmCli = process.env.npm_execpath ?? packageFile('npm/bin/npm-cli.js');
const STEPS = [
  ['verify', 'types, lint, import rules, unused code, format, lockfile, unit tests'],
  ['test:sql', 'every T-SQL text on a fixture SSISDB'],
  ['build', 'production build'],
  ['test:e2e', 'browser tests on the embedded cluster'],
];

for (const [index, [script, what]] of STEPS.entries()) {
  console.log(`\n[${index + 1}/${STEPS.length}] npm run ${script}: ${what}`);
  const startedMs = performance.now();
  const code = await exitCode(startNode([npmCli, 'run', '--silent', script]));
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(0);
  if (code !== 0) fail(`\nnpm run ${script} failed after ${seconds} s.`);
  console.log(`[${index + 1}/${STEPS.length}] ${script} passed in ${seconds} s`);
}
console.log('\nAll checks passed.');
