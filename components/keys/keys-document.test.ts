import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { KEY_TABLE, keySign, type KeyEntry } from '@/lib/format/keys';
import { keys } from '@/lib/messages/en/keys';

const words = keys as unknown as Record<string, Record<string, string>>;

/** One line of the document for an entry, as prettier would leave it but for the spaces. */
function rowOf({ scope, id, ways }: KeyEntry): string {
  const written = ways
    .map((way) => way.map((key) => `<kbd>${keySign(key)}</kbd>`).join(scope === 'go' ? ' ' : '+'))
    .join(` ${keys.or} `);
  return `| ${written} | ${words[scope]?.[id] ?? ''} |`;
}

describe('docs/keys.md', () => {
  const lines = readFileSync(new URL('../../docs/keys.md', import.meta.url), 'utf8')
    .split('\n')
    .map((line) => line.replaceAll(/ +/g, ' '));

  it('lists every key of the table, and none that there is not', () => {
    const listed = lines.filter((line) => line.startsWith('| <kbd>'));
    expect(listed).toEqual(KEY_TABLE.map(rowOf));
  });

  it('has a heading for every kind', () => {
    for (const scope of new Set(KEY_TABLE.map((entry) => entry.scope))) {
      expect(lines).toContain(`## ${keys.scopes[scope]}`);
    }
  });
});
