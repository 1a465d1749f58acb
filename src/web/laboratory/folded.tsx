import { type ReactNode, useState } from 'react';

interface FoldedProps {
  readonly title: string;
  /** Whether something inside is wrong: then it opens by itself. */
  readonly failed: boolean;
  readonly children: ReactNode;
}

/** Settings that most visitors leave as they are. */
export function Folded({ title, failed, children }: FoldedProps) {
  const [opened, setOpened] = useState(false);
  return (
    <details
      className="folded"
      open={opened || failed}
      onToggle={event => setOpened(event.currentTarget.open)}
    >
      <summary>{title}</summary>
      <div className="folded-fields">{children}</div>
    </details>
  );
}
