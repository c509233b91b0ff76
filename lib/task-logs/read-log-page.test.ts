import { describe, expect, it } from 'vitest';
import { buildLogFile, encodeText } from '@/lib/testing/log-bytes';
import { readLogPage } from './read-log-page';

const numbered = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => `line ${from + at}\n`).join('');

const tail = (log: ReturnType<typeof buildLogFile>) =>
  readLogPage(log, { before: log.source.sizeBytes });

describe('a page of a log', () => {
  it('is masked and shows what would act', async () => {
    const log = buildLogFile(
      'Server=a;Password=hunter2;Database=b\n\u001b[31m<script>\u202E</script>\0\n',
    );
    const { lines } = await readLogPage(log, { after: 0 });
    expect(lines.map(({ text }) => text)).toEqual([
      'Server=a;Password=***;Database=b',
      '⟨ESC⟩[31m<script>⟨U+202E⟩</script>⟨NUL⟩',
    ]);
  });

  it('keeps a secret whose line is cut, wherever that is', async () => {
    const secret = 'hunter2hunter2';
    const line = `${'x'.repeat(100)};Password=${secret};Database=b;${'y'.repeat(100)}`;
    const log = buildLogFile(line);
    for (let cut = 0; cut < line.length; cut += 1) {
      const { lines } = await readLogPage(log, { after: cut }, null, 32);
      const text = lines.map((one) => one.text).join('');
      for (let at = 0; at + 4 <= secret.length; at += 1) {
        expect(text).not.toContain(secret.slice(at, at + 4));
      }
    }
  });

  it('of a file that is no text has no lines, and says so by its encoding', async () => {
    const log = buildLogFile(Buffer.from('4d5a90000300000004000000ffff', 'hex'));
    await expect(tail(log)).resolves.toMatchObject({ encoding: null, lines: [], sizeBytes: 14 });
  });

  it('of an empty file has no lines, and is text all the same', async () => {
    await expect(tail(buildLogFile(''))).resolves.toMatchObject({
      encoding: 'ascii',
      lines: [],
      hasEarlier: false,
      hasLater: false,
      followFrom: 0,
    });
  });

  it('says whether there is more on either side', async () => {
    const log = buildLogFile(numbered(0, 100));
    const end = await readLogPage(log, { before: log.source.sizeBytes }, null, 64);
    expect(end).toMatchObject({ hasEarlier: true, hasLater: false });
    const start = await readLogPage(log, { after: 0 }, null, 64);
    expect(start).toMatchObject({ hasEarlier: false, hasLater: true, start: 0 });
  });
});

describe('following a file', () => {
  it('tells what was added, and an unfinished line again', async () => {
    const first = await tail(buildLogFile('one\ntwo\nthr'));
    expect(first).toMatchObject({ followFrom: 8, endsInLine: true, wasReplaced: false });
    const grown = buildLogFile('one\ntwo\nthree\nfour\n');
    const next = await readLogPage(grown, { after: first.followFrom }, first.identity);
    expect(next.wasReplaced).toBe(false);
    expect(next.lines).toEqual([
      { offset: 8, text: 'three' },
      { offset: 14, text: 'four' },
    ]);
    expect(next).toMatchObject({ followFrom: 19, endsInLine: false });
    await expect(
      readLogPage(grown, { after: next.followFrom }, next.identity),
    ).resolves.toMatchObject({ lines: [], followFrom: 19, wasReplaced: false });
  });

  it('goes on where a carriage return was the last byte', async () => {
    const first = await tail(buildLogFile('one\r'));
    const grown = buildLogFile('one\r\ntwo\r\n');
    const next = await readLogPage(grown, { after: first.followFrom }, first.identity);
    expect(next.lines.map(({ text }) => text)).toEqual(['two']);
  });

  it('goes on in a line that is longer than a page', async () => {
    const first = await readLogPage(buildLogFile('x'.repeat(100)), { before: 100 }, null, 32);
    expect(first.followFrom).toBe(100);
    const grown = buildLogFile(`${'x'.repeat(100)}yy\nnext\n`);
    const next = await readLogPage(grown, { after: 100 }, first.identity, 32);
    expect(next.startsInLine).toBe(true);
    expect(next.lines.map(({ text }) => text)).toEqual(['yy', 'next']);
  });

  it('waits for the end of a character', async () => {
    const whole = encodeText('日志\n错误');
    const first = await tail(buildLogFile(whole.subarray(0, -1)));
    expect(first).toMatchObject({ hasLater: false, followFrom: 7 });
    const next = await readLogPage(buildLogFile(whole), { after: 7 }, first.identity);
    expect(next.lines.map(({ text }) => text)).toEqual(['错误']);
  });

  it.each([
    ['was cut off', 'old 1\nold 2\n', 'old 1\n', 7n],
    ['was cut off and written anew', 'old 1\nold 2\n', 'new 1\nnew 2\nnew 3\n', 7n],
    ['made room for another one', 'same start\n', 'same start\nbut another\n', 8n],
  ])('tells that the file %s, and shows the end of the new one', async (_how, old, now, inode) => {
    const first = await tail(buildLogFile(old));
    const log = buildLogFile(now, { inode });
    const next = await readLogPage(log, { after: first.followFrom }, first.identity);
    expect(next.wasReplaced).toBe(true);
    expect(next.lines.map(({ text }) => `${text}\n`).join('')).toBe(now);
  });

  it('is not misled by a file that was empty or short before', async () => {
    const empty = await tail(buildLogFile(''));
    const short = await readLogPage(buildLogFile('a\n'), { after: 0 }, empty.identity);
    expect(short.wasReplaced).toBe(false);
    const long = buildLogFile(`a\n${numbered(0, 200)}`);
    await expect(readLogPage(long, { after: 2 }, short.identity)).resolves.toMatchObject({
      wasReplaced: false,
    });
  });
});
