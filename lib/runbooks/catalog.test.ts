import { createTranslator } from 'use-intl/core';
import { describe, expect, it } from 'vitest';
import { CHECK_IDS, type RunbookId } from '@/lib/domain/runbook';
import { PLACEHOLDERS } from '@/lib/domain/placeholder';
import { RUNBOOK_IDS } from '@/lib/domain/runbook-ids';
import { checks } from '@/lib/messages/en/checks';
import { runbooks } from '@/lib/messages/en/runbooks';
import { RULE_INFO } from '@/lib/rules/rule-info';
import { runbookOf, RUNBOOKS } from './catalog';
import { fillCommand, placeholdersOf } from './fill-command';
import { LINKS_VERIFIED_ON, VERIFIED_LINKS } from './verified-links';

const commandsOf = (id: RunbookId) => runbookOf(id).steps.flatMap(({ commands }) => commands);
const allDocuments = RUNBOOK_IDS.flatMap((id) => runbookOf(id).documents);

it('has every runbook once, in the order of the ids', () => {
  expect(Object.values(RUNBOOKS).map(({ id }) => id)).toEqual(RUNBOOK_IDS);
});

describe.each(RUNBOOK_IDS)('%s', (id) => {
  const runbook = runbookOf(id);

  it('has words for each symptom, step and aside, and no others', () => {
    const ids = (parts: readonly { id: string }[]) => parts.map((part) => part.id).sort();
    expect(Object.keys(runbooks[id].symptoms).sort()).toEqual(ids(runbook.symptoms));
    expect(Object.keys(runbooks[id].steps).sort()).toEqual(ids(runbook.steps));
    expect(Object.keys(runbooks[id].asides).sort()).toEqual(ids(runbook.asides));
  });

  it('has words that need no values', () => {
    const failures: string[] = [];
    const say = createTranslator({
      locale: 'en',
      messages: { runbooks },
      onError: ({ message }) => failures.push(message),
    });
    const texts = leavesOf(runbooks[id], `runbooks.${id}`);
    for (const [key, text] of texts) {
      expect(say(key as Parameters<typeof say>[0])).toBe(text);
      expect(text.length).toBeGreaterThan(3);
    }
    expect(failures).toEqual([]);
  });

  it('leaves nothing in its commands that looks like a placeholder and is none', () => {
    for (const { template } of commandsOf(id)) {
      const braced = [...template.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      expect(braced).toEqual(placeholdersOf(template));
    }
  });

  it('keeps every value where it can be escaped: with values for all, nothing stays open', () => {
    const values = Object.fromEntries(PLACEHOLDERS.map((name) => [name, SAMPLES[name]]));
    for (const command of commandsOf(id)) {
      const open = fillCommand(command, values).filter(({ kind }) => kind === 'missing');
      expect(open).toEqual([]);
    }
  });

  it('writes T-SQL literals as Unicode, and without comments that a value could stand in', () => {
    for (const { language, template } of commandsOf(id)) {
      if (language !== 'tsql') continue;
      expect(template).not.toMatch(/--|\/\*/);
      expect(template.replace(/N'[^']*'/g, '')).not.toContain("'");
    }
  });

  it('shows by its steps only checks that it also lists', () => {
    const shown = runbook.steps.flatMap(({ check }) => (check && check !== 'never' ? check : []));
    expect(runbook.checks).toEqual(expect.arrayContaining(shown));
  });

  it('never calls a step done because a value for its command is known', () => {
    const shown = runbook.steps.map(({ check }) => check ?? 'never');
    expect(shown.filter((check) => check.endsWith('-known'))).toEqual([]);
  });
});

it('has no check that no runbook lists, and a sentence for each', () => {
  const listed = new Set(RUNBOOK_IDS.flatMap((id) => runbookOf(id).checks));
  expect([...listed].sort()).toEqual([...CHECK_IDS].sort());
  expect(Object.keys(checks)).toEqual([...CHECK_IDS]);
});

it('has no placeholder that no command uses', () => {
  const used = new Set(
    RUNBOOK_IDS.flatMap(commandsOf).flatMap(({ template }) => placeholdersOf(template)),
  );
  expect(PLACEHOLDERS.filter((name) => !used.has(name))).toEqual([]);
});

it('is where every rule that names a runbook leads', () => {
  for (const { runbook } of Object.values(RULE_INFO)) {
    expect([null, ...RUNBOOK_IDS]).toContain(runbook);
  }
});

it('numbers the nine steps of high availability as the document does', () => {
  expect(RUNBOOKS['high-availability'].steps).toHaveLength(9);
});

describe('links', () => {
  it('lead only to pages and headings that were verified', () => {
    for (const { path, anchor } of allDocuments) {
      expect(Object.keys(VERIFIED_LINKS)).toContain(path);
      if (anchor !== null) expect(VERIFIED_LINKS[path]).toContain(anchor);
    }
  });

  it('were verified in a known month, and none is kept that nobody needs', () => {
    expect(LINKS_VERIFIED_ON).toMatch(/^\d{4}-\d{2}$/);
    for (const [path, anchors] of Object.entries(VERIFIED_LINKS)) {
      const linked = allDocuments.filter((document) => document.path === path);
      expect(linked).not.toEqual([]);
      const headings = linked.flatMap(({ anchor }) => anchor ?? []);
      expect([...new Set(headings)].sort()).toEqual([...anchors].sort());
    }
  });

  it('avoid headings that every edit of the page renumbers', () => {
    for (const { anchor } of allDocuments) expect(anchor ?? '').not.toMatch(/symptoms|solution/);
  });

  it('lead each runbook first to a place of its own', () => {
    const first = RUNBOOK_IDS.map((id) => JSON.stringify(runbookOf(id).documents[0]));
    expect(new Set(first).size).toBe(RUNBOOK_IDS.length);
  });
});

/** One proper value for each placeholder. */
const SAMPLES: Record<(typeof PLACEHOLDERS)[number], string> = {
  availabilityGroup: 'AG01',
  beats: '20',
  certificateFile: 'C:\\certificates\\master.cer',
  dnsName: 'ssismaster.corp.example',
  endpoint: 'https://etlm01:8391/ClusterManagement/',
  executionId: '4711',
  failureLevel: '3',
  grant: 'ALTER ROLE ssis_logreader ADD MEMBER [watch];',
  listener: 'sqlag01',
  listenerPort: '1433',
  login: 'CORP\\watch',
  masterAddress: 'https://etlm01:8391',
  masterHost: 'etlm01',
  masterMachine: 'ETLM01',
  masterPort: '8391',
  milliseconds: '20000',
  newGuid: '0b1f2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d',
  newThumbprint: 'CD34',
  object: 'internal.tasks',
  password: 'chosen',
  scaleOutVersion: '160',
  server: 'SQLNODE1\\ETL',
  serverHost: 'SQLNODE1',
  sid: '0x01AF',
  taskId: '0B1F2C3D-4E5F-4A6B-8C7D-9E0F1A2B3C4D',
  thumbprint: 'AB12CD34',
  workerAccount: 'NT Service\\SSISScaleOutWorker160',
  workerId: '6583054A-E915-4C2A-80E4-C765E79EF61D',
  workerMachine: 'ETLW01',
  workerProfile: 'C:\\Windows\\ServiceProfiles\\SSISScaleOutWorker160',
};

function leavesOf(words: object, prefix: string): [key: string, text: string][] {
  return Object.entries(words).flatMap(([name, value]: [string, string | object]) =>
    typeof value === 'string'
      ? [[`${prefix}.${name}`, value] as [string, string]]
      : leavesOf(value, `${prefix}.${name}`),
  );
}
