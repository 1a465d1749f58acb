import { useCallback, useEffect, useState } from 'react';
import { formatHash, type PageState, parseHash } from './page-state.js';

/** The page's state, kept in the address: typing replaces it, a step back or an edited link is taken over. */
export function usePageState(): readonly [PageState, (change: Partial<PageState>) => void] {
  const [state, setState] = useState(() => parseHash(location.hash));

  useEffect(() => {
    const hash = formatHash(state);
    if (hash !== location.hash) history.replaceState(null, '', hash);
  }, [state]);

  useEffect(() => {
    const takeOver = () => setState(parseHash(location.hash));
    addEventListener('hashchange', takeOver);
    return () => removeEventListener('hashchange', takeOver);
  }, []);

  const change = useCallback(
    (part: Partial<PageState>) => setState(present => ({ ...present, ...part })),
    [],
  );
  return [state, change];
}
