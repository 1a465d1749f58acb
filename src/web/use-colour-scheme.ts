import { useSyncExternalStore } from 'react';

const dark = matchMedia('(prefers-color-scheme: dark)');

function listen(changed: () => void): () => void {
  dark.addEventListener('change', changed);
  return () => dark.removeEventListener('change', changed);
}

/** The reader's colour scheme: canvases are drawn anew when it changes. */
export function useColourScheme(): 'light' | 'dark' {
  return useSyncExternalStore(listen, () => (dark.matches ? 'dark' : 'light'));
}
