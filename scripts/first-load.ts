import { gzipSync } from 'node:zlib';

/** What may be loaded at most before a page is alive, in KB after gzip: a size, not a time, so a test may decide on it. */
export const FIRST_LOAD_AIMS_KB = { console: 260, wall: 170 };

type FirstLoad = { scriptKb: number; documentKb: number };

const sizes = new Map<string, number>();

/**
 * How much a browser fetches of a page: the scripts that its document names, and the document. Both are packed here, so that
 * it does not matter who serves them. Throws when the page does not answer.
 */
export async function measureFirstLoad(address: string): Promise<FirstLoad> {
  const html = await read(address);
  const tags = html.match(/<(?:script|link)\s[^>]*>/g) ?? [];
  // A script without modules is for browsers that are not supported; none of the others fetches it.
  const named = tags
    .filter((tag) => !/nomodule/i.test(tag))
    .flatMap((tag) => /(?:src|href)="([^"]+\.js(?:\?[^"]*)?)"/.exec(tag)?.[1] ?? []);
  const scripts = [...new Set(named)].map((name) => new URL(name, address).href);
  const bytes = await Promise.all(scripts.map(sizeOf));
  return {
    scriptKb: bytes.reduce((sum, size) => sum + size, 0) / 1024,
    documentKb: gzipSync(html).length / 1024,
  };
}

async function sizeOf(script: string): Promise<number> {
  const size = sizes.get(script) ?? gzipSync(await read(script)).length;
  sizes.set(script, size);
  return size;
}

async function read(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response.text();
}
