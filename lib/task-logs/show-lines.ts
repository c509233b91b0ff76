import { makeVisible } from '@/lib/domain/executions/make-visible';
import { maskSecrets } from '@/lib/domain/executions/mask-secrets';
import type { Line, Span } from './read-span';

/** Lines of a span as a browser may show them: secrets are stars, and nothing in them acts. */
export function showLines(span: Span): { offset: number; text: string }[] {
  let { context } = span;
  return [...span.lines()].map(({ offset, text }: Line) => {
    const shown = makeVisible(maskPiece(context, text));
    context = '';
    return { offset, text: shown };
  });
}

/** Masks the rest of a line whose beginning is `context`: the word that makes a secret of it may stand there. */
export function maskPiece(context: string, piece: string): string {
  if (context === '') return maskSecrets(piece);
  const before = maskSecrets(context);
  const whole = maskSecrets(context + piece);
  // Where the context has become something else, or nothing is left, all of the piece is taken for a secret.
  return (whole.startsWith(before) && whole.slice(before.length)) || '***';
}
