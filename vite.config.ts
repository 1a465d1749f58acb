import { defineConfig } from 'vite';

/** Builds the page into dist/web. Every asset is a file of our own origin: the policy of the server allows nothing else. */
export default defineConfig({
  root: 'src/web',
  base: '/',
  esbuild: { jsx: 'automatic' },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    target: 'es2022',
    modulePreload: { polyfill: false },
    // One file of 0.6 MB, most of it KaTeX and React, from this machine to this machine.
    chunkSizeWarningLimit: 1000,
  },
});
