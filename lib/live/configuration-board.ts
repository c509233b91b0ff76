import { processSingleton } from '@/lib/config/process-singleton';
import type { ConfigurationStatus } from '@/lib/domain/configuration-status';

/** Which configuration the dashboard works with: written by whoever reads it, read by pages. */
class ConfigurationBoard {
  private status: ConfigurationStatus = {
    loadedAt: new Date(),
    refusal: null,
    awaitsRestart: [],
  };

  get current(): ConfigurationStatus {
    return this.status;
  }

  set(status: ConfigurationStatus): void {
    this.status = status;
  }
}

/** The process's board. */
export function configurationBoard(): ConfigurationBoard {
  return processSingleton('configuration-board', () => new ConfigurationBoard());
}
