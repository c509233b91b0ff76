import type { Runbook } from '@/lib/runbooks/define-runbook';

type Titled = { title: string; text: string };

/** All words of one runbook: whoever adds a symptom, a step or an aside is asked for them by the compiler. */
export type RunbookWords<Of extends Runbook> = {
  title: string;
  /** What it means that this happens. */
  meaning: string;
  /** What it does to the packages and the people who wait for them. */
  impact: string;
  symptoms: { [Id in Of['symptoms'][number]['id']]: string };
  steps: { [Id in Of['steps'][number]['id']]: Titled };
  asides: { [Id in Of['asides'][number]['id']]: Titled };
};
