/** Milliseconds that answers may take of one turn of the event loop, all of them together. */
const SLICE_MS = 10;
/** A list up to this length is answered at once. */
const SHORT = 1000;

let sliceStart = 0;
let nextTurn: Promise<void> | null = null;

/**
 * The list item(0), .., item(length - 1) for an answer. A long one gives way to other requests every few milliseconds, since
 * the executor would hold the event loop for its whole length otherwise.
 */
export function pacedList<T>(length: number, item: (k: number) => T): Iterable<T> | AsyncIterable<T> {
  return length <= SHORT ? Array.from({ length }, (_, k) => item(k)) : paced(length, item);
}

async function* paced<T>(length: number, item: (k: number) => T): AsyncGenerator<T> {
  for (let k = 0; k < length; k++) {
    if (k % 100 === 0) await shareOfTheLoop();
    yield item(k);
  }
}

/** Resolves at once while the present slice lasts, else in a later turn: the slice is shared, or parallel lists would add up. */
async function shareOfTheLoop(): Promise<void> {
  while (performance.now() - sliceStart > SLICE_MS) {
    nextTurn ??= new Promise(resolve =>
      setImmediate(() => {
        nextTurn = null;
        sliceStart = performance.now();
        resolve();
      }),
    );
    await nextTurn;
  }
}
