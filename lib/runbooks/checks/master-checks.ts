import {
  heartbeatLimitsOfMaster,
  isScaleOutEnabled,
  judgeMaster,
  readMaster,
  type Master,
} from '@/lib/domain/workers/master';
import { parseMasterAddress } from '@/lib/domain/workers/master-address';
import { valueOfProperty } from '@/lib/domain/property';
import { judgeWorker, nameOfWorker } from '@/lib/domain/workers/worker';
import {
  cannotBeSeen,
  done,
  doneIf,
  type Check,
  type CheckInputs,
  type CheckOutcome,
} from './check';

/** Answers about the master, once its properties were read. */
function ofMaster(judge: (master: Master, inputs: CheckInputs) => CheckOutcome): Check {
  return (inputs) => {
    const { masterProperties } = inputs.sections;
    if (!masterProperties) return cannotBeSeen(['masterProperties']);
    return judge(readMaster(masterProperties), inputs);
  };
}

/** IS_SCALEOUT_ENABLED is TRUE. */
export const scaleOutEnabled: Check = ({ sections: { masterProperties, catalogProperties } }) => {
  if (!masterProperties) return cannotBeSeen(['masterProperties']);
  if (!catalogProperties) return cannotBeSeen(['catalogProperties']);
  const name = 'IS_SCALEOUT_ENABLED';
  return doneIf(isScaleOutEnabled(masterProperties, catalogProperties), {
    scaleOutEnabledValue:
      valueOfProperty(masterProperties, name) ?? valueOfProperty(catalogProperties, name),
  });
};

/** The seven documented properties are there. */
export const masterPropertiesComplete = ofMaster(({ missing }) =>
  doneIf(missing.length === 0, { missingProperties: missing }),
);

/** LAST_ONLINE_TIME is recent, by the clock of the instance. */
export const masterHeartbeatFresh = ofMaster((master, { source, settings }) => {
  if (!source) return cannotBeSeen(['source']);
  const { state, heartbeatAgeMs } = judgeMaster(master, source.sqlClock, settings);
  const limitMs = heartbeatLimitsOfMaster(master, settings).onlineWithinMs;
  const evidence = { heartbeatAgeMs, limitMs, lastOnlineText: master.lastOnlineText };
  if (state === 'unknown') return cannotBeSeen(['LAST_ONLINE_TIME'], evidence);
  return doneIf(state === 'online', evidence);
});

/** MASTER_ADDRESS is https, and names the port that the master listens on. */
export const masterAddressMatchesPort = ofMaster(({ address, servicePort }) => {
  if (address === null) return cannotBeSeen(['MASTER_ADDRESS']);
  if (servicePort === null) return cannotBeSeen(['MASTER_SERVICE_PORT']);
  const parsed = parseMasterAddress(address);
  const matches = parsed !== null && parsed.isHttps && parsed.port === Number(servicePort);
  return doneIf(matches, { masterAddress: address, masterServicePort: servicePort });
});

/** MASTER_SERVICE_PORT is stored, so commands can be filled with it. */
export const masterPortKnown = ofMaster(({ servicePort }) =>
  doneIf(servicePort !== null, { masterServicePort: servicePort }),
);

/** SSLCERT_THUMBPRINT is stored, so certificates can be compared with it. */
export const thumbprintKnown = ofMaster(({ thumbprint }) =>
  doneIf(thumbprint !== null, { thumbprint }),
);

/** The certificate is the one that this dashboard saw from the beginning, or has been the same for long enough. */
export const thumbprintUnchanged = ofMaster((_master, { memory, source, settings }) => {
  if (!memory.certificate) return cannotBeSeen(['SSLCERT_THUMBPRINT']);
  if (!source) return cannotBeSeen(['source']);
  const { thumbprint, previous } = memory.certificate;
  if (!previous) return done({ thumbprint });
  const ageMs = source.sqlClock.getTime() - previous.changedAt.getTime();
  return doneIf(ageMs >= settings.thresholds.certificateChangeMinutes * 60_000, {
    thumbprint,
    previousThumbprint: previous.thumbprint,
    changedAt: previous.changedAt.toISOString(),
  });
});

/** Every enabled worker has sent a heartbeat since the certificate changed, so each trusts the new one. */
export const workersSeenSinceChange: Check = ({ memory, source, settings, sections }) => {
  const { workers } = sections;
  const previous = memory.certificate?.previous;
  if (!previous) return cannotBeSeen([]);
  if (!workers) return cannotBeSeen(['workers']);
  if (!source) return cannotBeSeen(['source']);
  const unseen = workers.filter(
    (worker) =>
      worker.isEnabled &&
      (worker.lastOnlineAt === null ||
        worker.lastOnlineAt <= previous.changedAt ||
        judgeWorker(worker, source.sqlClock, settings).state === 'unknown'),
  );
  return doneIf(unseen.length === 0, {
    changedAt: previous.changedAt.toISOString(),
    affectedWorkers: unseen.map(nameOfWorker),
  });
};
