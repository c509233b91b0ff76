import { CopyButton } from './copy-button';

/** A statement or command that is ready to run, with its copy button. `what` names it. */
export function CodeBlock({ code, what }: { code: string; what: string }) {
  return (
    <div className="flex items-start gap-1 rounded border bg-surface">
      <pre
        aria-label={what}
        className="min-w-0 flex-1 overflow-x-auto px-2.5 break-words whitespace-pre-wrap py-1.5 font-mono text-sm"
        role="group"
        tabIndex={0}
      >
        {code}
      </pre>
      <div className="p-0.5">
        <CopyButton text={code} what={what} />
      </div>
    </div>
  );
}
