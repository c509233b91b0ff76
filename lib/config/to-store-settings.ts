import path from 'node:path';
import type { StoreSettings } from './configuration';
import type { StoreEntry } from './configuration-file';
import type { Environment } from './resolve-secrets';

const DEFAULT_PATH = 'data/scale-out-watch.db';

/** Where the store is and how long it keeps: SCALE_OUT_WATCH_STORE, else the file, else data/ in the working directory. */
export function toStoreSettings(
  { path: configured, ...retention }: StoreEntry,
  environment: Environment,
  directory: string,
): StoreSettings {
  const wanted = environment.SCALE_OUT_WATCH_STORE?.trim() || configured || DEFAULT_PATH;
  return { path: path.resolve(/* turbopackIgnore: true */ directory, wanted), ...retention };
}
