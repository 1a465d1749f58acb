import { useEffect, useState } from 'react';

const CONFIRMED_MS = 2000;

/** Copies the text and says so. */
export function CopyButton({ text }: { text: string }) {
  const [said, setSaid] = useState<string | null>(null);

  useEffect(() => {
    if (said === null) return;
    const timer = setTimeout(() => setSaid(null), CONFIRMED_MS);
    return () => clearTimeout(timer);
  }, [said]);

  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setSaid('Copied'),
      () => setSaid('The browser refused; select the text instead'),
    );

  return (
    <button type="button" className="quiet copy" onClick={copy}>
      <span aria-live="polite">{said ?? 'Copy'}</span>
    </button>
  );
}
