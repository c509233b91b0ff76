import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Requirement } from '@/lib/access/requirement';

const APP = fileURLToPath(new URL('../../app/', import.meta.url));
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

type Handler = {
  (request: Request, context: { params: Promise<Record<string, string>> }): Promise<Response>;
  requirement?: Requirement;
};

/** What answers one method of one address, as it is written in the tree: `/api/clusters/[cluster]/workers`. */
export type Route = { name: string; method: string; address: string; handler: Handler };

/** Every route of the app, so that a new one is tested with the others. */
export async function readRoutes(): Promise<Route[]> {
  const files = readdirSync(APP, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(^|[/\\])route\.tsx?$/.test(file),
  );
  const found = files.map(async (file) => {
    const exported = (await import(
      /* @vite-ignore */ pathToFileURL(path.join(APP, file)).href
    )) as Record<string, Handler>;
    const folder = path
      .dirname(file)
      .split(path.sep)
      .filter((part) => !/^\(.*\)$/.test(part));
    const address = `/${folder.join('/')}`;
    return METHODS.flatMap((method) => {
      const handler = exported[method];
      return handler ? [{ name: `${method} ${address}`, method, address, handler }] : [];
    });
  });
  return (await Promise.all(found)).flat();
}

/** Names of the parameters in the address of a route. */
export function parametersOf({ address }: Route): string[] {
  return [...address.matchAll(/\[(?:\.\.\.)?(\w+)\]/g)].map(([, name = '']) => name);
}
