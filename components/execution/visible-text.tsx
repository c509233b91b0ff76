import { splitVisible } from '@/lib/domain/executions/make-visible';

type VisibleTextProps = {
  text: string;
  /** Ends of lines stay ends of lines, for text in its own box; elsewhere they have a form. */
  hasLines?: boolean;
};

const LINE_END = '\n';
const LINE_END_FORM = '↵';

/**
 * Text that somebody else wrote: never HTML, and nothing in it acts. What would not be seen has a form that is set apart
 * from the text, and its writing direction stays its own.
 */
export function VisibleText({ text, hasLines = false }: VisibleTextProps) {
  const lines = text.replaceAll('\r\n', LINE_END);
  const parts = hasLines
    ? splitVisible(lines, LINE_END)
    : lines
        .split(LINE_END)
        .flatMap((line, index) => [
          ...(index > 0 ? [{ text: LINE_END_FORM, isForm: true }] : []),
          ...splitVisible(line),
        ]);
  return (
    <bdi>
      {parts.map((part, index) =>
        part.isForm ? (
          <span key={index} className="rounded-[3px] bg-sunken px-px font-mono text-warn-text">
            {part.text}
          </span>
        ) : (
          part.text
        ),
      )}
    </bdi>
  );
}
