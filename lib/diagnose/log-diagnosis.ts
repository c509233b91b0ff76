import type { Diagnosis } from './diagnosis';
import { LogDecoder } from './log-decoder';
import { LogScanner } from './log-scanner';

/** Reads one log, byte by byte or as text, and says what it holds. Never throws, whatever the bytes. */
export class LogDiagnosis {
  private readonly decoder = new LogDecoder();
  private readonly scanner = new LogScanner();
  private isEmpty = true;

  /** False when the rest need not be read: it is no text. */
  get isText(): boolean {
    return this.decoder.isText;
  }

  pushBytes(bytes: Uint8Array): void {
    this.take(this.decoder.decode(bytes));
  }

  finish(): Diagnosis {
    this.take(this.decoder.end());
    const found = this.scanner.finish();
    return {
      outcome: this.outcome(found.groups.length),
      encoding: this.decoder.encoding,
      ...found,
    };
  }

  private take(text: string): void {
    if (this.isEmpty && text.trim() !== '') this.isEmpty = false;
    this.scanner.push(text);
  }

  private outcome(groupCount: number): Diagnosis['outcome'] {
    if (!this.isText) return 'notText';
    if (groupCount > 0) return 'matched';
    return this.isEmpty ? 'empty' : 'noMatch';
  }
}
