import { type RefObject, useEffect, useRef, useState } from 'react';

/**
 * The value as it was when the element was last on the screen, null before: what nobody looks at asks the server
 * nothing. The element counts as seen a little before it scrolls in.
 */
export function useWhenVisible<Value>(
  value: Value | null,
): readonly [RefObject<HTMLElement | null>, Value | null] {
  const element = useRef<HTMLElement>(null);
  const [visible, setVisible] = useState(false);
  const [seen, setSeen] = useState<Value | null>(null);

  useEffect(() => {
    if (!element.current) return;
    const observer = new IntersectionObserver(entries => setVisible(entries.at(-1)!.isIntersecting), {
      rootMargin: '400px 0px',
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    if (visible && value !== null) setSeen(value);
  }, [visible, value]);

  return [element, seen];
}
