import { useEffect, useState } from 'react';

/** Time since the start, ticking until the end. */
export function Elapsed({ startedAt, endedAt }: { startedAt: string | null; endedAt: string | null }) {
  const [now, setNow] = useState(Date.now);
  const running = startedAt !== null && endedAt === null;

  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, [running]);

  if (startedAt === null) return <span className="elapsed">waiting</span>;
  const end = endedAt === null ? now : Date.parse(endedAt);
  return <span className="elapsed">{duration(Math.max(0, end - Date.parse(startedAt)))}</span>;
}

/** "4.2 s", "3 min 7 s", "2 h 10 min". */
export function duration(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min ${Math.floor(seconds % 60)} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
