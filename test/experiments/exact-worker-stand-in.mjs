/** A thread for the tests of the pool: does as the question says. */
export default async function answer({ ask, value }) {
  switch (ask) {
    case 'echo':
      return { value };
    case 'refuse':
      return {
        refusal: { code: 'BAD_INPUT', message: 'no such name', details: { path: ['of'], position: 3 } },
      };
    case 'crash':
      throw new Error('a fault of the program');
    case 'spin':
      for (;;);
    case 'hoard': {
      const kept = [];
      for (;;) kept.push(new Array(1000).fill(kept.length));
    }
  }
}
