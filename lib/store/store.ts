import { loadConfiguration } from '@/lib/config/load-configuration';
import { processSingleton } from '@/lib/config/process-singleton';
import { openStore, type Store } from './open-store';

/** The process's store; the first call starts to open it. Throws ConfigurationError when nothing valid is configured. */
export function store(): Store {
  return processSingleton('store', () => openStore(loadConfiguration().store));
}
