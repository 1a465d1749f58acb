import type { ReactNode } from 'react';

/** A sentence that stands apart. */
export function Notice({ tone, children }: { tone: 'plain' | 'warning' | 'failure'; children: ReactNode }) {
  return (
    <div className={`notice ${tone}`} role={tone === 'failure' ? 'alert' : 'status'}>
      {children}
    </div>
  );
}
