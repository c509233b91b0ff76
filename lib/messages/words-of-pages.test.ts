import { readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { askedWords } from '@/lib/testing/asked-words';
import { filesWith, parseFile } from '@/lib/testing/imported-files';
import type { WordsName } from './pick-words';

// A word that nobody hands to a page would be shown as its key, and one too many is sent for nothing.

const CONSOLE = 'app/(console)';

const entries = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .map((name) => path.join('app', name))
  .filter((name) => /\/(page|layout|error|not-found|global-error)\.tsx$/.test(name));
const below = (folder: string) => entries.filter((entry) => entry.startsWith(`${folder}/`));

const FRAME = namesIn(`${CONSOLE}/layout.tsx`);
const AROUND = ['layout', 'error', 'not-found'].map((name) => `${CONSOLE}/${name}.tsx`);

describe('words of pages', () => {
  it.each(AROUND)('%s says nothing that the frame has no words for', (entry) => {
    expect(besides(FRAME, partsOf(wordsOf(entry)))).toEqual([]);
  });

  it.each(below(CONSOLE).filter((entry) => !AROUND.includes(entry)))(
    '%s is handed exactly what it says besides the frame',
    (entry) => {
      expect(namesIn(entry)).toEqual(besides(FRAME, partsOf(wordsOf(entry))));
    },
  );

  it.each(below(CONSOLE))('%s shows nothing without the words that it is handed', (entry) => {
    const returned = jsxReturnedIn(entry).filter((jsx) => !jsx.includes('<PageWords'));
    expect(namesIn(entry).length > 0 && !entry.endsWith('layout.tsx') ? returned : []).toEqual([]);
  });

  it.each(below('app/sign-in'))('%s says what the door says, and no more', (entry) => {
    expect(besides(namesIn('app/sign-in/layout.tsx'), partsOf(wordsOf(entry)))).toEqual([]);
  });

  it.each(below('app/wall'))('%s says what a wall has words for', (entry) => {
    const known = /^(failures\.[^.]+\.title|rules\.[^.]+\.title|states|wall)(\.|$)/;
    expect(wordsOf(entry).filter((key) => !known.test(key))).toEqual([]);
  });

  it.each(entries.filter((entry) => path.dirname(entry) === 'app'))(
    '%s has no words but those for when everything has failed',
    (entry) => {
      expect(wordsOf(entry).filter((key) => !key.startsWith('frame.errors'))).toEqual([]);
    },
  );

  it.each(entries)('what a browser loads for %s never holds all words', (entry) => {
    const forBrowser = filesWith(entry).now.filter((file) => isForBrowser(file));
    const whole = forBrowser.filter((file) => filesWith(file).now.includes('lib/messages/en.ts'));
    expect(whole).toEqual([]);
  });
});

/** What is asked for in an entry, and in whatever it loads later without bringing the words for it. */
function wordsOf(entry: string): string[] {
  const { now, later } = filesWith(entry);
  return [
    ...now.flatMap(askedWords),
    ...later.flatMap((file) => {
      const all = filesWith(file).now;
      const brought = all.flatMap(
        (one) => /^lib\/messages\/en\/([\w-]+)\.ts$/.exec(one)?.[1] ?? [],
      );
      return all.flatMap(askedWords).filter((key) => !brought.includes(key.split('.')[0] ?? ''));
    }),
  ];
}

/** The parts that hold these words; of large ones only the titles, where nothing else is said. */
function partsOf(keys: readonly string[]): WordsName[] {
  const titles = { rules: 'ruleTitles', runbooks: 'runbookTitles' } as const;
  const parts = [...new Set(keys.map((key) => key.split('.')[0] ?? ''))].map((part) => {
    const asked = keys.filter((key) => key === part || key.startsWith(`${part}.`));
    const onlyTitles = asked.every((key) => /^[^.]+\.[^.]+\.title$/.test(key));
    return onlyTitles && part in titles ? titles[part as keyof typeof titles] : part;
  });
  return parts.sort() as WordsName[];
}

function besides(known: readonly string[], parts: readonly WordsName[]): string[] {
  return parts.filter((part) => !known.includes(part));
}

/** What an entry hands out: in `of`, in `pickWords`, and all of one runbook with `runbook`. */
function namesIn(entry: string): string[] {
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxAttribute(node) && node.parent.parent.getText().startsWith('<PageWords')) {
      if (node.name.getText() === 'runbook') names.push('runbooks');
      else names.push(...textsIn(node));
    }
    if (ts.isCallExpression(node) && node.expression.getText() === 'pickWords') {
      names.push(...textsIn(node));
    }
    ts.forEachChild(node, visit);
  };
  visit(parseFile(entry));
  return [...new Set(names)].sort();
}

function textsIn(node: ts.Node): string[] {
  return ts.isStringLiteral(node) ? [node.text] : node.getChildren().flatMap(textsIn);
}

function jsxReturnedIn(entry: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const text = ts.isReturnStatement(node) ? (node.expression?.getText() ?? '') : '';
    if (/^\(?\s*</.test(text)) found.push(text);
    ts.forEachChild(node, visit);
  };
  visit(parseFile(entry));
  return found;
}

function isForBrowser(file: string): boolean {
  return parseFile(file).statements[0]?.getText().includes("'use client'") ?? false;
}
