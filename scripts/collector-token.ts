import { loadInventory } from '@/lib/config/load-configuration';
import { translate } from '@/lib/messages/translate';
import { withCollectorTokens } from '@/lib/store/clusters/with-collector-tokens';
import { runTokenCommand, type TokenCommandOutcome } from '@/lib/tokens/collector-token-command';

const DONE = 0;
const TROUBLE = 2;

process.exitCode = await run(process.argv.slice(2));

async function run(words: readonly string[]): Promise<number> {
  try {
    const { clusters, store } = loadInventory();
    const outcome = await withCollectorTokens(store.path, (tokens) =>
      runTokenCommand(words, { store: tokens, clusters, now: new Date() }),
    );
    return print(outcome);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(translate('collectorTokens.notReady', { reason }));
    return TROUBLE;
  }
}

function print(outcome: TokenCommandOutcome): number {
  switch (outcome.kind) {
    case 'usage':
      console.error(translate('collectorTokens.usage'));
      return TROUBLE;
    case 'unknownCluster': {
      const { cluster, clusters } = outcome;
      const values = { cluster, clusters: clusters.join(', ') };
      console.error(translate('collectorTokens.unknownCluster', values));
      return TROUBLE;
    }
    case 'created': {
      const { cluster, id, token } = outcome;
      console.log(translate('collectorTokens.created', { cluster, id }));
      console.log(token);
      return DONE;
    }
    case 'listed':
      printTokens(outcome);
      return DONE;
    case 'revoked': {
      const { cluster, count } = outcome;
      console.log(translate('collectorTokens.revokedCount', { cluster, count }));
      return DONE;
    }
  }
}

function printTokens({ cluster, tokens }: TokenCommandOutcome & { kind: 'listed' }): void {
  if (tokens.length === 0) console.log(translate('collectorTokens.none', { cluster }));
  for (const { id, createdAt, revokedAt } of tokens) {
    const values = { id, createdAt: createdAt.toISOString() };
    console.log(
      revokedAt === null
        ? translate('collectorTokens.valid', values)
        : translate('collectorTokens.revoked', { ...values, revokedAt: revokedAt.toISOString() }),
    );
  }
}
