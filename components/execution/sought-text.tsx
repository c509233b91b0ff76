type SoughtTextProps = { text: string; sought: string };

/** A line with what was searched for marked in it, upper and lower case alike. */
export function SoughtText({ text, sought }: SoughtTextProps) {
  const parts = splitAt(text, sought);
  return (
    <bdi>
      {parts.map((part, index) =>
        index % 2 === 1 ? (
          <mark key={index} className="rounded-[2px] bg-warn-fill text-warn-text underline">
            {part}
          </mark>
        ) : (
          part
        ),
      )}
    </bdi>
  );
}

/** Cut so that every second part is what was sought. */
function splitAt(text: string, sought: string): string[] {
  const [hay, needle] = [text.toLowerCase(), sought.toLowerCase()];
  // Of some letters the lower case is longer: then places in one are not places in the other.
  if (needle === '' || hay.length !== text.length) return [text];
  const parts: string[] = [];
  let end = 0;
  for (let at = hay.indexOf(needle); at >= 0; at = hay.indexOf(needle, end)) {
    parts.push(text.slice(end, at), text.slice(at, at + needle.length));
    end = at + needle.length;
  }
  return [...parts, text.slice(end)];
}
