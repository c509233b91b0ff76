import { readdirSync } from 'node:fs';
import path from 'node:path';

/** Every page that there is, as its folder says it: `/clusters/[cluster]/workers`. */
export const PAGE_PATTERNS: readonly string[] = filesNamed('page.tsx');

/** Those whose address has no part that is given. */
export const PAGES: readonly string[] = PAGE_PATTERNS.filter((pattern) => !pattern.includes('['));

/** Every route that is no page. */
export const ROUTE_PATTERNS: readonly string[] = filesNamed('route.ts');

/** Part of an address; halves of characters, which no address can have, become what a browser makes of them. */
export function encoded(text: string): string {
  return encodeURIComponent(Buffer.from(text).toString());
}

/** An address of a pattern with these parts; what they do not name is `rest`. */
export function addressOf(pattern: string, rest: string, parts: Record<string, string> = {}) {
  return pattern.replace(/\[(\w+)\]/g, (_, name: string) => encoded(parts[name] ?? rest));
}

function filesNamed(name: string): string[] {
  return readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === name)
    .map((file) => path.dirname(file).split(path.sep))
    .map((folders) => `/${folders.filter((one) => one !== '.' && !/^\(.*\)$/.test(one)).join('/')}`)
    .sort();
}
