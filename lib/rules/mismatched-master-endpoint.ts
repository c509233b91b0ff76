import { readMaster } from '@/lib/domain/master';
import { cannotEvaluate, defineRule, found } from './define-rule';
import { masterSubject } from './subjects';

export const mismatchedMasterEndpoint = defineRule({
  id: 'mismatched-master-endpoint',
  severity: 'warning',
  requires: ['masterProperties'],
  evaluate: ({ masterProperties }, { settings }) => {
    const master = readMaster(masterProperties);
    const { address, servicePort } = master;
    if (address === null) return cannotEvaluate(['MASTER_ADDRESS']);
    if (servicePort === null) return cannotEvaluate(['MASTER_SERVICE_PORT']);
    if (httpsPortOf(address) === Number(servicePort)) return [];
    return [
      found(masterSubject(master, settings), {
        masterAddress: address,
        masterServicePort: servicePort,
      }),
    ];
  },
});

/** Port of an https address; null when it is not an address at all, or not https. */
function httpsPortOf(address: string): number | null {
  if (!URL.canParse(address)) return null;
  const { protocol, port } = new URL(address);
  return protocol === 'https:' ? Number(port || 443) : null;
}
