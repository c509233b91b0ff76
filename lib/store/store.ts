import { loadConfiguration } from '@/lib/config/load-configuration';
import { processSingleton } from '@/lib/config/process-singleton';
import { provideClusterValuesStores } from '@/lib/store/clusters/cluster-values-stores';
import { openStore, type Store } from './open-store';
import { provideReadinessNoteStore } from '@/lib/store/clusters/readiness-note-store';

/** The process's store; the first call starts to open it. Throws ConfigurationError when nothing valid is configured. */
export function store(): Store {
  return processSingleton('store', () => {
    const opened = openStore(loadConfiguration().store);
    // They say themselves when nothing can be kept.
    provideClusterValuesStores({ values: opened.clusterImports, tokens: opened.collectorTokens });
    provideReadinessNoteStore(opened.readinessNotes);
    return opened;
  });
}
