import { isScaleOutEnabled } from '@/lib/domain/workers/master';
import type { Property } from '@/lib/domain/property';

/**
 * Whether Scale Out is enabled, as far as the collected views tell. One view is enough to prove that it is;
 * that it is not takes both, because the row may be visible in one of them only (ssisdb.md 1.2, 1.12).
 */
export function scaleOutState(
  masterProperties: readonly Property[] | undefined,
  catalogProperties: readonly Property[] | undefined,
): 'enabled' | 'disabled' | 'unknown' {
  if (isScaleOutEnabled(masterProperties ?? [], catalogProperties ?? [])) return 'enabled';
  return masterProperties && catalogProperties ? 'disabled' : 'unknown';
}
