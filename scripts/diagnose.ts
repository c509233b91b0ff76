import { createReadStream, statSync } from 'node:fs';
import type { Diagnosis, DiagnosisGroup } from '@/lib/diagnose/diagnosis';
import { MAX_LOG_BYTES } from '@/lib/diagnose/diagnosis';
import { LogDiagnosis } from '@/lib/diagnose/log-diagnosis';
import { endpointText } from '@/lib/diagnose/read-endpoint';
import { formatBytes } from '@/lib/format/quantity';
import { translate } from '@/lib/messages/translate';
import { runbookOf } from '@/lib/runbooks/catalog';
import { documentUrl } from '@/lib/runbooks/document-url';

// Like grep: 0 when a documented exception was found, 1 when none was, 2 when the log could not be read.
const FOUND = 0;
const NOTHING = 1;
const TROUBLE = 2;

const [file, ...rest] = process.argv.slice(2);
process.exitCode =
  file === undefined || rest.length > 0
    ? fail(translate('diagnose.command.usage'))
    : await run(file);

async function run(name: string): Promise<number> {
  try {
    const stats = statSync(name);
    if (stats.isDirectory()) return fail(translate('diagnose.command.folder', { file: name }));
    if (stats.size > MAX_LOG_BYTES) return fail(tooLarge(name, stats.size));
    const diagnosis = new LogDiagnosis();
    let byteCount = 0;
    for await (const chunk of createReadStream(name) as AsyncIterable<Buffer>) {
      byteCount += chunk.length;
      // What has no size, or grew meanwhile, is measured as it comes.
      if (byteCount > MAX_LOG_BYTES) return fail(tooLarge(name, byteCount));
      diagnosis.pushBytes(chunk);
      if (!diagnosis.isText) break;
    }
    return print(name, diagnosis.finish());
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    if (code === 'ENOENT') return fail(translate('diagnose.command.missing', { file: name }));
    return fail(translate('diagnose.command.unreadable', { file: name, code }));
  }
}

function print(name: string, { outcome, groups, unknown, unlistedCount }: Diagnosis): number {
  if (outcome === 'notText' || outcome === 'empty') {
    return fail(
      `${translate(`diagnose.outcome.${outcome}`, { name })}. ${translate(`diagnose.outcome.${outcome}Why`)}`,
    );
  }
  if (outcome === 'noMatch') {
    console.log(
      `${translate('diagnose.outcome.noMatch', { name })}. ${translate('diagnose.outcome.noMatchWhy')}`,
    );
  }
  for (const group of groups) printGroup(group);
  if (unknown.length > 0) console.log(`\n${translate('diagnose.unknown.title')}`);
  for (const { type, count, candidates } of unknown) {
    const titles = candidates.map((id) => translate(`runbooks.${id}.title`)).join(', ');
    const open = titles && ` (${translate('diagnose.command.candidate', { candidates: titles })})`;
    console.log(`  ${count} × ${type}${open}`);
  }
  if (unlistedCount > 0) {
    console.log(`  ${translate('diagnose.unknown.unlisted', { count: unlistedCount })}`);
  }
  return groups.length > 0 ? FOUND : NOTHING;
}

function printGroup({ runbook, count, first, last, endpoints }: DiagnosisGroup): void {
  const title = translate(`runbooks.${runbook}.title`);
  console.log(translate('diagnose.command.line', { count, title }));
  if (first && last) {
    console.log(`  ${translate('diagnose.command.times', { first: first.text, last: last.text })}`);
  }
  if (endpoints.length > 0) {
    const texts = endpoints.map(endpointText).join(', ');
    console.log(`  ${translate('diagnose.command.endpoints', { endpoints: texts })}`);
  }
  for (const document of runbookOf(runbook).documents) {
    console.log(`  ${documentUrl(document, 'en-us')}`);
  }
}

function tooLarge(name: string, byteCount: number): string {
  const limit = formatBytes(MAX_LOG_BYTES);
  const title = translate('diagnose.outcome.tooLarge', { name, size: formatBytes(byteCount) });
  return `${title}. ${translate('diagnose.outcome.tooLargeWhy', { limit })}`;
}

function fail(message: string): number {
  console.error(message);
  return TROUBLE;
}
