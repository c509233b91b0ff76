import { CopyButton } from './copy-button';
import { Tooltip } from './tooltip';

type MonoIdProps = {
  id: string;
  /** What it is the id of, for the copy button. */
  what: string;
  /** Longer ids lose their middle: both ends are what people compare. */
  maxLength?: number;
};

/** An id in mono; a long one without its middle, whole in the tooltip, always whole when copied. */
export function MonoId({ id, what, maxLength = 16 }: MonoIdProps) {
  return (
    <span className="inline-flex max-w-full items-center gap-0.5">
      <MiddleEllipsis maxLength={maxLength} text={id} />
      <CopyButton text={id} what={what} />
    </span>
  );
}

function MiddleEllipsis({ text, maxLength }: { text: string; maxLength: number }) {
  if (text.length <= maxLength) return <code className="font-mono text-[0.92em]">{text}</code>;
  const tailLength = Math.floor((maxLength - 1) / 2);
  return (
    <Tooltip content={<code className="font-mono break-all">{text}</code>}>
      <code className="font-mono text-[0.92em]" tabIndex={0}>
        <span aria-hidden className="select-none">
          {`${text.slice(0, maxLength - 1 - tailLength)}…${text.slice(-tailLength)}`}
        </span>
        <span className="sr-only">{text}</span>
      </code>
    </Tooltip>
  );
}
