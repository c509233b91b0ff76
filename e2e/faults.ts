import type { APIRequestContext } from '@playwright/test';
import type { FaultName } from '@/lib/demo/faults';
import { CONTROL_PORT } from './ports';

/** The cluster in which nothing goes wrong but what a test switches on. */
export const QUIET = 'QUIET';

/** Switches a fault of the quiet cluster. */
export async function switchFault(
  request: APIRequestContext,
  fault: FaultName,
  isOn: boolean,
): Promise<void> {
  const url = `http://127.0.0.1:${CONTROL_PORT}/faults/${QUIET}/${fault}?on=${isOn}`;
  const response = await request.post(url);
  if (!response.ok()) throw new Error(`${fault}: ${await response.text()}`);
}

/** Does something while faults of the quiet cluster are on, and switches them off again whatever happens. */
export async function withFaults(
  request: APIRequestContext,
  faults: readonly FaultName[],
  act: () => Promise<void>,
): Promise<void> {
  try {
    for (const fault of faults) await switchFault(request, fault, true);
    await act();
  } finally {
    for (const fault of faults) await switchFault(request, fault, false);
  }
}
