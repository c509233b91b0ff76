import { describe, expect, it } from 'vitest';
import { buildLogFile, encodeText } from '@/lib/testing/log-bytes';
import { downloadName } from './download-name';
import { streamLog } from './stream-log';

const { signal } = new AbortController();
const LINE = 'Verbindung für Tür 错误 Password=hunter2;x=1\r\n';

async function textOf(log: ReturnType<typeof buildLogFile>): Promise<string> {
  return new Response(streamLog(log, signal)).text();
}

describe('a download', () => {
  it.each(['utf8', 'utf16le', 'utf16be'] as const)(
    'of %s is the whole text in UTF-8, with its line ends, and masked',
    async (as) => {
      const log = buildLogFile(encodeText(`\uFEFF${LINE.repeat(20_000)}no end`, as));
      const text = await textOf(log);
      expect(text === `${LINE.replace('hunter2', '***').repeat(20_000)}no end`).toBe(true);
      expect(log.closeCount).toBeGreaterThan(0);
    },
  );

  it('keeps a secret in a line that is longer than what is read at a time', async () => {
    const secret = 'hunter2'.repeat(20);
    const line = `${'x'.repeat(256 * 1024 - 50)};Password=${secret};${'y'.repeat(256 * 1024)}`;
    const text = await textOf(buildLogFile(line));
    expect(text).not.toContain('hunter2');
    expect(text.replaceAll('*', '')).toHaveLength(line.length - secret.length);
  });

  it('keeps a half character at the end as what it is, and an empty file empty', async () => {
    await expect(textOf(buildLogFile(encodeText('a错').subarray(0, -1)))).resolves.toBe('a\uFFFD');
    await expect(textOf(buildLogFile(''))).resolves.toBe('');
  });

  it('reads no further than it is taken, and closes the file when the reader leaves', async () => {
    const log = buildLogFile('line\n'.repeat(1_000_000));
    let readBytes = 0;
    const { read } = log.source;
    log.source.read = (offset, length) => {
      readBytes += length;
      return read(offset, length);
    };
    const reader = streamLog(log, signal).getReader();
    await reader.read();
    expect(readBytes).toBeLessThan(1024 * 1024);
    await reader.cancel();
    expect(log.closeCount).toBe(1);
  });

  it('breaks and closes the file when the request is given up', async () => {
    const gone = new AbortController();
    const log = buildLogFile('line\n'.repeat(1_000_000));
    const reader = streamLog(log, gone.signal).getReader();
    await reader.read();
    gone.abort(new Error('left'));
    await expect(reader.read().then(() => reader.read())).rejects.toThrow('left');
    expect(log.closeCount).toBeGreaterThan(0);
  });

  it('of a file that was cut off meanwhile breaks instead of looking complete', async () => {
    const log = buildLogFile('line\n'.repeat(100));
    log.source.sizeBytes = 1_000;
    await expect(textOf(log)).rejects.toThrow();
    expect(log.closeCount).toBe(1);
  });
});

describe('the name of a download', () => {
  it.each([
    ['Task_{6F96}.log', 'Task__6F96_.log'],
    ['log', 'log.txt'],
    ['../../etc/passwd', 'etc_passwd.txt'],
    ['.htaccess', 'htaccess.txt'],
    ['page.html', 'page.html.txt'],
    ['"; filename=x.exe', 'filename_x.exe.txt'],
    ['任务', 'task-log.txt'],
    ['', 'task-log.txt'],
    ['.log', 'log.txt'],
  ])('is safe: %s', (name, safe) => {
    expect(downloadName(name)).toBe(safe);
  });
});
