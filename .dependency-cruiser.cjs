/** The order of the rooms: a folder imports only folders that stand above it in this list. */
const rooms = [
  'exact',
  'linear-algebra',
  'groups',
  'representations',
  'fixed-subspaces',
  'architectures',
  'numeric',
  'transport',
  'mean-field',
  'discovery',
  'systems',
  'studies',
  'experiments',
  'api',
];

/** Rooms that are pure: no clock, environment, input or output. */
const pure = rooms.slice(0, rooms.indexOf('experiments')).join('|');

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    ...rooms.slice(0, -1).map((room, i) => ({
      name: `order-${room}`,
      comment: `src/${room} stands above ${rooms.slice(i + 1).join(', ')} and must not import them`,
      severity: 'error',
      from: { path: `^src/${room}/` },
      to: { path: `^src/(${rooms.slice(i + 1).join('|')}|web)/` },
    })),
    {
      name: 'web-is-a-client',
      comment: 'the page talks HTTP and imports generated operation types only',
      severity: 'error',
      from: { path: '^src/web/' },
      to: { path: '^(src/(?!web/)|scripts/)' },
    },
    {
      name: 'nothing-imports-web',
      severity: 'error',
      from: { path: '^src/(?!web/)' },
      to: { path: '^src/web/' },
    },
    {
      name: 'pure-rooms',
      comment: 'rooms above experiments do no input or output',
      severity: 'error',
      from: { path: `^src/(${pure})/` },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'exact-tower-needs-no-package',
      comment: 'exact answers come from our own integers alone',
      severity: 'error',
      from: { path: '^src/(exact|linear-algebra|groups|representations|fixed-subspaces)/' },
      to: { dependencyTypes: ['npm', 'npm-dev'] },
    },
    // types only, and what a build makes, are not there to be resolved
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: ['^@graphql-typed-document-node/core$', '^[.][.]/dist/'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|src/numeric/kernels/assembly)/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
