import { readdirSync } from 'node:fs';
import path from 'node:path';
import { createTranslator } from 'use-intl/core';
import { describe, expect, it } from 'vitest';
import { EVIDENCE_KEYS } from '@/lib/domain/anomalies/evidence-keys';
import { RULE_IDS } from '@/lib/domain/anomalies/rule-ids';
import { evidence } from '@/lib/messages/en/evidence';
import { rules } from '@/lib/messages/en/rules';
import { RUNBOOK_IDS } from '@/lib/domain/runbook-ids';
import { RULES } from './catalog';
import { RULE_INFO } from './rule-info';

/** Rules stand in folders by what they are about. */
const files = readdirSync(new URL('.', import.meta.url), { recursive: true, encoding: 'utf8' }).map(
  (file) => path.basename(file),
);

it('has every rule once, in the order of the ids', () => {
  expect(RULES.map(({ id }) => id)).toEqual(RULE_IDS);
});

describe.each(RULE_IDS)('%s', (id) => {
  it('has a file and a test of its own', () => {
    expect(files.filter((file) => file.startsWith(`${id}.`)).sort()).toEqual([
      `${id}.test.ts`,
      `${id}.ts`,
    ]);
  });

  it('has words that name the subject and need nothing else', () => {
    const failures: string[] = [];
    const say = createTranslator({
      locale: 'en',
      messages: { rules },
      namespace: 'rules',
      onError: ({ message }) => failures.push(message),
    });
    expect(say(`${id}.title`, { subject: 'ETLW01' })).toContain('ETLW01');
    expect(say(`${id}.why`)).toMatch(/\.$/);
    expect(say(`${id}.remedy`)).toMatch(/\.$/);
    expect(failures).toEqual([]);
  });

  it('has a decision about its runbook and about when it opens', () => {
    const { runbook, opensAfterPolls } = RULE_INFO[id];
    expect([null, ...RUNBOOK_IDS]).toContain(runbook);
    expect([1, 2]).toContain(opensAfterPolls);
  });
});

it('opens at once whatever is critical', () => {
  for (const { id, severity } of RULES) {
    if (severity === 'critical') expect(RULE_INFO[id].opensAfterPolls).toBe(1);
  }
});

it('has a label for every fact that a finding may carry, and no two are the same', () => {
  expect(Object.keys(evidence)).toEqual([...EVIDENCE_KEYS]);
  expect(new Set(Object.values(evidence)).size).toBe(EVIDENCE_KEYS.length);
});
