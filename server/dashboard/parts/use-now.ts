import { useEffect, useState } from 'preact/hooks';

/** The present in ms, renewed every second while the part is shown. */
export function useNow(): number {
  const [now, set] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => set(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
