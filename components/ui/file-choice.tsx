import { useId } from 'react';
import { FileUp } from 'lucide-react';

type FileChoiceProps = { label: string; onFile: (file: File) => void };

/** A button that lets a file be chosen, the same one again as well: it may have changed. */
export function FileChoice({ label, onFile }: FileChoiceProps) {
  const id = useId();
  return (
    <label
      className="inline-flex min-h-8 cursor-pointer items-center gap-1.5 rounded border border-line-strong bg-surface px-3 text-sm font-medium focus-within:outline-2 focus-within:outline-accent-line hover:bg-sunken"
      htmlFor={id}
    >
      <FileUp aria-hidden className="size-4" />
      {label}
      <input
        className="sr-only"
        id={id}
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) onFile(file);
          target.value = '';
        }}
        type="file"
      />
    </label>
  );
}
