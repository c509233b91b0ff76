import { X509Certificate, createPrivateKey } from 'node:crypto';
import { readFileSync, watchFile } from 'node:fs';

const LOOK_EVERY_MS = 5_000;

/** What a TLS server needs of the two files. Throws, without a word of what is in them, when they do not fit together. */
export function readCertificate({ certificate, key }) {
  const pair = { cert: readFileSync(certificate), key: readFileSync(key) };
  if (!new X509Certificate(pair.cert).checkPrivateKey(createPrivateKey(pair.key))) {
    throw new Error('the certificate and the key do not belong together');
  }
  return { ...pair, minVersion: 'TLSv1.2' };
}

/**
 * Gives a server the files anew when they change: connections that are open stay, new ones get the new certificate. Files
 * that cannot be used are told, and the server goes on with what it has.
 */
export function followCertificate(server, files, tell, everyMs = LOOK_EVERY_MS) {
  const renew = () => {
    try {
      server.setSecureContext(readCertificate(files));
      tell({ level: 30, msg: 'the certificate was read anew' });
    } catch (error) {
      const msg = 'the certificate cannot be used; the one before stays';
      tell({ level: 50, reason: error.code ?? error.message, msg });
    }
  };
  for (const file of Object.values(files)) {
    watchFile(file, { interval: everyMs, persistent: false }, renew);
  }
}
