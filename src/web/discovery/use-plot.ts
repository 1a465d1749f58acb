import { type RefObject, useEffect, useRef } from 'react';
import uPlot from 'uplot';
import { useColourScheme } from '../use-colour-scheme.js';
import { useWidth } from '../use-width.js';

export type PlotOptions = Omit<uPlot.Options, 'width' | 'height'>;

/**
 * A plot as wide as the element that the reference is put on. It is made anew with the colour scheme and with `shape`, which
 * names all that options depend on beside it; data and width are changed in place.
 */
export function usePlot(
  data: uPlot.AlignedData,
  optionsFor: (scheme: 'light' | 'dark') => PlotOptions,
  height: number,
  shape: string | number = '',
): RefObject<HTMLDivElement | null> {
  const [frame, width] = useWidth<HTMLDivElement>();
  const plot = useRef<uPlot | null>(null);
  const scheme = useColourScheme();
  const laidOut = width > 0;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the size and the data are set below, without a new plot
  useEffect(() => {
    if (!frame.current || !laidOut) return;
    const created = new uPlot({ ...optionsFor(scheme), width, height }, data, frame.current);
    plot.current = created;
    return () => {
      plot.current = null;
      created.destroy();
    };
  }, [scheme, laidOut, shape]);

  useEffect(() => {
    if (width > 0) plot.current?.setSize({ width, height });
  }, [width, height]);

  useEffect(() => {
    plot.current?.setData(data);
  }, [data]);

  return frame;
}
