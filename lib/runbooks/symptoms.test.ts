import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { RUNBOOK_IDS } from '@/lib/domain/runbook-ids';
import { runbookOf } from './catalog';

const rows = readFileSync('docs/symptoms.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .slice(2)
  .map((line) => line.split('|').map((cell) => cell.trim().replaceAll('`', '')));

it('every symptom of every runbook stands once in the table of the documentation', () => {
  const symptoms = RUNBOOK_IDS.flatMap((id) =>
    runbookOf(id).symptoms.map((symptom) => `${id} ${symptom.id}`),
  );
  expect(rows.map(([, runbook, symptom]) => `${runbook} ${symptom}`)).toEqual(symptoms);
});

it('every test that the table names exists', () => {
  const named = rows.filter(([, , , , file]) => file !== '–');
  expect(named.length).toBeGreaterThan(30);
  for (const [, , , title = '?', file = '?'] of named) {
    expect(readFileSync(file, 'utf8'), file).toContain(title);
  }
});
