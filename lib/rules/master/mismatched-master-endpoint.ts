import { readMaster } from '@/lib/domain/workers/master';
import { parseMasterAddress } from '@/lib/domain/workers/master-address';
import { cannotEvaluate, defineRule, found } from '@/lib/rules/define-rule';
import { masterSubject } from '@/lib/rules/subjects';

export const mismatchedMasterEndpoint = defineRule({
  id: 'mismatched-master-endpoint',
  severity: 'warning',
  requires: ['masterProperties'],
  evaluate: ({ masterProperties }, { settings }) => {
    const master = readMaster(masterProperties);
    const { address, servicePort } = master;
    if (address === null) return cannotEvaluate(['MASTER_ADDRESS']);
    if (servicePort === null) return cannotEvaluate(['MASTER_SERVICE_PORT']);
    const parsed = parseMasterAddress(address);
    if (parsed?.isHttps && parsed.port === Number(servicePort)) return [];
    return [
      found(masterSubject(master, settings), {
        masterAddress: address,
        masterServicePort: servicePort,
      }),
    ];
  },
});
