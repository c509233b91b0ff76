import path from 'node:path';
import { loadInventory } from '@/lib/config/load-configuration';
import { translate } from '@/lib/messages/translate';
import { backUpStore, restoreStore } from '@/lib/store/database/back-up-store';

const TROUBLE = 2;

process.exitCode = await run(process.argv.slice(2));

async function run([verb, name, ...rest]: readonly string[]): Promise<number> {
  if ((verb !== 'backup' && verb !== 'restore') || !name || rest.length > 0) {
    console.error(translate('storeCommand.usage'));
    return TROUBLE;
  }
  const file = path.resolve(name);
  try {
    const { store } = loadInventory();
    if (verb === 'backup') {
      await backUpStore(store.path, file);
      console.log(translate('storeCommand.backedUp', { file }));
    } else {
      const counts = Object.values(await restoreStore(store.path, file));
      const rows = counts.reduce((sum, count) => sum + count, 0);
      console.log(translate('storeCommand.restored', { file, rows, tables: counts.length }));
    }
    return 0;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(translate('storeCommand.failed', { reason }));
    return TROUBLE;
  }
}
