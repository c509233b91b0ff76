import { LogDiagnosis } from '@/lib/diagnose/log-diagnosis';
import { percentile, printTable, shown } from './statistics';

const MEGABYTES = 50;
const CHUNK_BYTES = 64 * 1024;
const RUNS = 5;

const QUIET =
  '2026-11-22 03:04:05.678 [12] INFO  Heartbeat sent, 3 tasks running, 7 slots free, lease 00:00:38, next in 60 s\n';
const STACK = Array.from(
  { length: 18 },
  (_, line) =>
    `   at System.ServiceModel.Channels.HttpChannelUtilities.ProcessGetResponseWebException(WebException webException, HttpWebRequest request) in Channel.cs:line ${line}\n`,
).join('');
const FAILURE = `2026-11-22 03:04:06.001 [12] ERROR System.ServiceModel.EndpointNotFoundException: There was no endpoint listening at https://etlm01.example:8391/ClusterManagement/ that could accept the message. ---> System.Net.WebException: Unable to connect to the remote server ---> System.Net.Sockets.SocketException: No connection could be made\n${STACK}   --- End of inner exception stack trace ---\n${STACK}`;

/** How fast a log of 50 MB is read on one core: mostly heartbeats, nothing but failures, and one line without an end. */
export function benchDiagnose(): void {
  const logs = {
    'one failure in 100 lines': FAILURE + QUIET.repeat(100),
    'failures only': FAILURE,
    'failures only, UTF-16': FAILURE,
    'one line': QUIET.trim(),
  };
  const rows = Object.entries(logs).map(([name, text]) => {
    const bytes = fill(Buffer.from(text, name.endsWith('UTF-16') ? 'utf16le' : 'utf8'));
    const speeds = Array.from({ length: RUNS }, () => measure(bytes));
    return [name, shown(percentile(speeds, 0)), shown(percentile(speeds, 0.5))];
  });
  printTable(
    `Diagnose, a log of ${MEGABYTES} MB (${RUNS} runs)`,
    ['log', 'MB/s lowest', 'MB/s median'],
    rows,
  );
}

function fill(block: Buffer): Uint8Array {
  return Buffer.alloc(MEGABYTES * 1_000_000, block);
}

/** MB in a second of processor time, garbage collection included: other programs do not count. */
function measure(bytes: Uint8Array): number {
  const before = process.cpuUsage();
  const diagnosis = new LogDiagnosis();
  for (let start = 0; start < bytes.length; start += CHUNK_BYTES) {
    diagnosis.pushBytes(bytes.subarray(start, start + CHUNK_BYTES));
  }
  diagnosis.finish();
  const { user, system } = process.cpuUsage(before);
  return (MEGABYTES * 1_000_000) / (user + system);
}
