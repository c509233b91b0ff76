import type { RunbookDocument } from './define-runbook';

const SCALE_OUT = 'integration-services/scale-out';

/** A heading of Microsoft's page on troubleshooting Scale Out. */
export function troubleshooting<const Anchor extends string>(anchor: Anchor): RunbookDocument {
  return { path: `${SCALE_OUT}/troubleshooting-scale-out`, anchor };
}

/** A page about Scale Out as a whole, or one of its headings. */
export function scaleOutPage(page: string, anchor: string | null = null): RunbookDocument {
  return { path: `${SCALE_OUT}/${page}`, anchor };
}
