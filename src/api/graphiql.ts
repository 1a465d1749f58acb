import { createHash } from 'node:crypto';
import type { RequestHandler } from 'express';
import { readTabs, type Tab } from './graphiql-tabs.js';

interface Asset {
  readonly type: string;
  readonly body: Buffer;
}

/**
 * GraphiQL from this server alone: page, style, script and the editor's workers. The package holds them as texts of several
 * megabytes, read once before the server listens.
 */
export async function graphiql(): Promise<RequestHandler> {
  const texts = await import('@graphql-yoga/render-graphiql/graphiql');
  const tabs = await readTabs();
  const script = (body: string): Asset => ({
    type: 'text/javascript; charset=utf-8',
    body: Buffer.from(body),
  });
  const assets = new Map<string, Asset>([
    ['/', { type: 'text/html; charset=utf-8', body: Buffer.from(page) }],
    ['/style.css', { type: 'text/css; charset=utf-8', body: Buffer.from(texts.css + tabsInPlace) }],
    ['/editor.js', script(texts.js)],
    ['/start.js', script(startScript(tabs))],
    ['/editor-worker.js', script(texts.editorWorkerService)],
    ['/json-worker.js', script(texts.jsonWorker)],
    ['/graphql-worker.js', script(texts.graphqlWorker)],
  ]);
  const tags = new Map([...assets].map(([path, { body }]) => [path, `"${hashOf(body)}"`]));
  return (request, response, next) => {
    const asset = assets.get(request.path);
    if (asset === undefined || !['GET', 'HEAD'].includes(request.method)) return next();
    // Relative addresses in the page need the slash.
    if (request.path === '/' && !request.originalUrl.split('?')[0]!.endsWith('/')) {
      return response.redirect(301, `${request.baseUrl}/`);
    }
    const tag = tags.get(request.path)!;
    response.setHeader('etag', tag);
    response.setHeader('cache-control', 'no-cache');
    if (request.headers['if-none-match'] === tag) return void response.status(304).end();
    response.setHeader('content-type', asset.type);
    response.end(request.method === 'HEAD' ? undefined : asset.body);
  };
}

// The tabs' dragging gives each an offset that shows while it is pressed: it would jump away from under the click.
const tabsInPlace = '\n.graphiql-tab { transform: none !important; }\n';

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Intertwine: GraphiQL</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="style.css">
</head>
<body class="no-focus-outline">
<noscript>GraphiQL needs JavaScript.</noscript>
<div id="root"></div>
<script src="editor.js"></script>
<script src="start.js"></script>
</body>
</html>
`;

function startScript(tabs: readonly Tab[]): string {
  const options = {
    endpoint: '/graphql',
    subscriptionsProtocol: 'WS',
    title: 'Intertwine',
    logo: '<span></span>',
    isHeadersEditorEnabled: false,
    defaultTabs: tabs,
    // The first tab's editor is filled from here.
    variables: tabs[0]?.variables,
  };
  return `self.MonacoEnvironment = {
  globalAPI: false,
  getWorkerUrl: (_module, label) => \`\${{ json: 'json', graphql: 'graphql' }[label] ?? 'editor'}-worker.js\`,
};
YogaGraphiQL.renderYogaGraphiQL(document.querySelector('#root'), ${JSON.stringify(options)});
`;
}

function hashOf(body: Buffer): string {
  return createHash('sha256').update(body).digest('base64url').slice(0, 22);
}
