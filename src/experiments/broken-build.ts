/** Threads that can't start: a fault of the installed program, which no question can do anything about. */
export class BrokenBuild extends Error {
  constructor(cause: unknown) {
    super(
      'The threads that answer exact questions fail to start: the server is not built as it should be. Whoever runs it: build it again with npm run build, and start it anew.',
      { cause },
    );
    this.name = 'BrokenBuild';
  }
}
