/** A thread whose module fails as it is loaded. */
throw new Error('a broken build');
