import type { ClusterSettings } from '@/lib/domain/cluster-settings';
import type { ConnectionSettings } from './connection-settings';

export type ClusterConfiguration = {
  settings: ClusterSettings;
  connection: ConnectionSettings;
};

export type Configuration = {
  clusters: ClusterConfiguration[];
};

/** The start is refused: `problems` say where, what kind of value stands there and what was expected, never a value. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';

  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}
