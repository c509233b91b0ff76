import { appendFileSync, renameSync, truncateSync, unlinkSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { placeFile, temporaryFolder } from '@/lib/testing/temporary-folder';
import { FileGate } from './file-gate';
import { openLog } from './open-log';
import { readLogPage } from './read-log-page';
import { searchLog } from './search-log';
import { streamLog } from './stream-log';

const gate = new FileGate();
const { signal } = new AbortController();

async function openPlaced(root: string, relative = 'task.log') {
  const log = await openLog(gate, { root, relative });
  onTestFinished(() => log.close());
  return log;
}

const textsOf = ({ lines }: { lines: { text: string }[] }) => lines.map(({ text }) => text);

describe('a log file', () => {
  it('of a gigabyte is read at both ends without being loaded', async () => {
    const root = temporaryFolder();
    const size = 1024 ** 3;
    const file = placeFile(root, 'task.log', 'first line\nsecond line\n'.repeat(500));
    const handle = await open(file, 'r+');
    await handle.truncate(size);
    await handle.write('\nlast but one\nlast line\n', size - 24);
    await handle.close();

    const log = await openPlaced(root);
    let readBytes = 0;
    const { read } = log.source;
    log.source.read = (offset, length) => {
      readBytes += length;
      return read(offset, length);
    };
    expect(textsOf(await readLogPage(log, { before: size })).slice(-2)).toEqual([
      'last but one',
      'last line',
    ]);
    expect(textsOf(await readLogPage(log, { after: 0 })).slice(0, 2)).toEqual([
      'first line',
      'second line',
    ]);
    await expect(readLogPage(log, { around: size / 2 })).resolves.toMatchObject({
      startsInLine: true,
      endsInLine: true,
    });
    const request = { text: 'last line', from: size - 100_000, identity: null };
    const { matches } = await searchLog(log, request, signal);
    expect(matches).toMatchObject([{ offset: size - 10, text: 'last line' }]);
    expect(readBytes).toBeLessThan(1024 * 1024);
  });

  it('is followed while it grows, is cut off, and is replaced', async () => {
    const root = temporaryFolder();
    const file = placeFile(root, 'task.log', 'one\ntw');
    const first = await readLogPage(await openPlaced(root), { before: 6 });
    expect(textsOf(first)).toEqual(['one', 'tw']);

    appendFileSync(file, 'o\nthree\n');
    const grown = await readLogPage(
      await openPlaced(root),
      { after: first.followFrom },
      first.identity,
    );
    expect(grown.wasReplaced).toBe(false);
    expect(textsOf(grown)).toEqual(['two', 'three']);

    truncateSync(file, 4);
    const ask = { after: grown.followFrom };
    const cutOff = await readLogPage(await openPlaced(root), ask, grown.identity);
    expect(cutOff.wasReplaced).toBe(true);
    expect(textsOf(cutOff)).toEqual(['one']);

    renameSync(file, `${file}.1`);
    writeFileSync(file, 'one\nbut of another file\n');
    const replaced = await readLogPage(
      await openPlaced(root),
      { after: cutOff.followFrom },
      cutOff.identity,
    );
    expect(replaced.wasReplaced).toBe(true);
    expect(textsOf(replaced)).toEqual(['one', 'but of another file']);
  });

  it('that is deleted or replaced while it is open is read on as the file it was', async () => {
    const root = temporaryFolder();
    const file = placeFile(root, 'task.log', 'first file\n');
    const log = await openPlaced(root);
    unlinkSync(file);
    writeFileSync(file, 'second file\n');
    expect(textsOf(await readLogPage(log, { after: 0 }))).toEqual(['first file']);
  });

  it('that is cut off while it is open is read as far as it goes', async () => {
    const root = temporaryFolder();
    const file = placeFile(root, 'task.log', 'line\n'.repeat(1000));
    const log = await openPlaced(root);
    truncateSync(file, 7);
    expect(textsOf(await readLogPage(log, { before: 5000 }))).toEqual(['line', 'li']);
    expect(textsOf(await readLogPage(log, { after: 0 }))).toEqual(['line', 'li']);
    await expect(new Response(streamLog(log, signal)).text()).rejects.toThrow('gone');
  });

  it('that grows during a download does not make it endless', async () => {
    const root = temporaryFolder();
    const file = placeFile(root, 'task.log', 'line\n'.repeat(200_000));
    const stream = streamLog(await openPlaced(root), signal);
    appendFileSync(file, 'more\n'.repeat(1000));
    const text = await new Response(stream).text();
    expect(text.length).toBe(1_000_000);
  });

  it('that grows during a search has an end', async () => {
    const root = temporaryFolder();
    const file = placeFile(root, 'task.log', 'line\n'.repeat(1000));
    const log = await openPlaced(root);
    appendFileSync(file, 'needle\n'.repeat(1000));
    const request = { text: 'needle', from: 0, identity: null };
    await expect(searchLog(log, request, signal)).resolves.toMatchObject({
      matches: [],
      scannedTo: 5000,
      next: null,
    });
  });

  it('is closed for good when nobody reads it any more', async () => {
    const root = temporaryFolder();
    placeFile(root, 'task.log', 'line\n');
    const log = await openPlaced(root);
    log.close();
    log.close();
    await expect(log.source.read(0, 5)).rejects.toMatchObject({
      obstacle: { status: 'failed', reason: 'readError' },
    });
  });
});

describe('a log that cannot be opened', () => {
  it.each([
    ['gone.log', { status: 'failed', reason: 'gone' }],
    ['file/inside.log', { status: 'failed', reason: 'notAFolder' }],
    ['.', { status: 'denied', reason: 'notRegularFile' }],
    ['../x.log', { status: 'denied', reason: 'outsideRoot' }],
  ])('says why: %s', async (relative, obstacle) => {
    const folder = temporaryFolder();
    placeFile(folder, 'x.log');
    const root = path.join(folder, 'root');
    placeFile(root, 'file');
    await expect(openLog(gate, { root, relative })).rejects.toMatchObject({ obstacle });
  });
});
