import type { CheckId, RunbookId } from '@/lib/domain/runbook';

export type RunbookDocument = {
  /** Below the SQL root of Microsoft Learn, the same in every locale. */
  path: string;
  /** Anchor of a second-level heading; deeper ones are renumbered by every edit of the page. */
  anchor: string | null;
};

/** `config` is a setting of MasterSettings.config or WorkerSettings.config, `registry` the text of a .reg file. */
export type CommandLanguage = 'tsql' | 'powershell' | 'cmd' | 'config' | 'registry';

/** Where a command is run, or a setting is made. */
export type CommandSite =
  | 'sqlServer'
  | 'primaryReplica'
  | 'everyReplica'
  | 'masterNode'
  | 'workerNode'
  | 'clusterNode'
  | 'dashboard';

export type RunbookCommand = {
  language: CommandLanguage;
  on: CommandSite;
  /** Values go in as `{placeholder}`. */
  template: string;
};

export type RunbookStep = {
  id: string;
  commands: readonly RunbookCommand[];
  /**
   * Proves that this step is done, or is not; `never` marks what no query can tell, and is shown as such. That a value for
   * a command is known proves nothing.
   */
  check?: CheckId | 'never';
  /** Runbooks to go on with, depending on what the step shows. */
  leadsTo?: readonly RunbookId[];
};

type RunbookSymptom = {
  id: string;
  /** Type names as they stand in logs; never translated by .NET. */
  exceptions: readonly string[];
  /** Words of the message as they stand in logs and dialogs, in English and in Chinese; `…` stands for what varies. */
  texts: readonly string[];
};

/** A documented remedy as data. Its words are in lib/messages/<language>/runbooks. */
export type Runbook = {
  id: RunbookId;
  /** The first one is the document that it is written from. */
  documents: readonly [RunbookDocument, ...RunbookDocument[]];
  symptoms: readonly [RunbookSymptom, ...RunbookSymptom[]];
  steps: readonly [RunbookStep, ...RunbookStep[]];
  /** What is to know besides: variants, background. */
  asides: readonly { id: string }[];
  /** What the dashboard checks by itself, live. */
  checks: readonly CheckId[];
};

/** Keeps the exact ids of a runbook, so that the words for it are asked for by the compiler. */
export function defineRunbook<const Defined extends Runbook>(runbook: Defined): Defined {
  return runbook;
}
