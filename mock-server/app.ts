/** Assembles the server from its parts; opens nothing and reads no environment. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import compression from 'compression';
import express, { type Express } from 'express';
import expressStaticGzip from 'express-static-gzip';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { version } from '../package.json';
import { findKeyHolder, isDepartmentKey } from './admin/department-keys';
import { TRAINING_HEADER } from '../src/shared/contract/training';
import { logRequests } from './http/log';
import { mount } from './http/mount';
import { openApiDocument } from './http/openapi';
import { answerProblems, unknownRoute } from './http/problems';
import { adminRoutes } from './routes/admin';
import { areaRoutes } from './routes/areas';
import { attachmentRoutes } from './routes/attachments';
import { caseRoutes } from './routes/cases';
import { complaintRoutes } from './routes/complaints';
import { shelterRoutes } from './routes/shelters';
import { draftRoutes } from './routes/drafts';
import { checkRoutes } from './routes/checks';
import { registerRoutes } from './routes/register';
import { importRoutes } from './routes/imports';
import { staffRoutes } from './routes/staff';
import { declarationRoutes } from './routes/declarations';
import { deputyRoutes } from './routes/deputies';
import { householdRoutes } from './routes/households';
import { messageRoutes } from './routes/messages';
import { noticeRoutes } from './routes/notices';
import { rightsRoutes } from './routes/rights';
import { findSignedIn, sessionRoutes } from './routes/session';
import { typingAidRoutes } from './routes/typing-aids';
import { warningRoutes } from './routes/warnings';
import type { Services } from './services';
import type { Store } from './store/open';

/** The readable page of `/openapi.json`; its script stands apart because the page allows no inline one. */
const docsPage = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>贵州防贫申报 API</title>
<link rel="stylesheet" href="docs/swagger-ui.css">
<div id="docs"></div>
<script src="docs/swagger-ui-bundle.js"></script>
<script src="docs.js"></script>
</html>
`;

/** The largest body that is read. */
const MAX_BODY = '100kb';

export interface AppOptions {
  services: Services;
  store: Pick<Store, 'kind' | 'version'>;
  log: Logger;
  /** Told after each request that may have written something. */
  onWritten?: () => void;
  /** The folder of the built H5 front end, served at `/` when it is there. */
  h5Folder?: string;
  /** How many proxies of one's own stand before the server: each names whom it was called from. */
  proxies?: number;
}

export function makeApp({ services, store, log, onWritten, h5Folder, proxies = 0 }: AppOptions): Express {
  const app = express();
  app.disable('x-powered-by').disable('etag').set('query parser', 'simple').set('trust proxy', proxies);
  app.use(logRequests(log));
  if (services.training)
    app.use((_request, response, next) => {
      response.setHeader(TRAINING_HEADER, 'on');
      next();
    });
  app.use(
    helmet({
      // Taro's runtime writes styles into the page.
      contentSecurityPolicy: {
        // Photos and voices come with the caller's token and are shown from the page's own memory.
        directives: {
          'style-src': ["'self'", "'unsafe-inline'"],
          'img-src': ["'self'", 'data:', 'blob:'],
          'media-src': ["'self'", 'blob:'],
          'upgrade-insecure-requests': null,
        },
      },
      // Counties serve it behind their own TLS; on a plain developer's port this header would lock the browser out.
      strictTransportSecurity: false,
    }),
  );
  app.use(compression());

  app.get('/healthz', async (_request, response) => {
    response.json({ status: 'ok', version, store: { kind: store.kind, version: await store.version() } });
  });
  let document: object | undefined;
  app.get('/openapi.json', (_request, response) => void response.json((document ??= openApiDocument(version))));
  app.get('/docs', (_request, response) => void response.type('html').send(docsPage));
  app.get(
    '/docs.js',
    (_request, response) => void response.type('js').send('SwaggerUIBundle({ url: "openapi.json", dom_id: "#docs" });'),
  );
  app.use(
    '/docs',
    express.static(dirname(createRequire(__filename).resolve('swagger-ui-dist/package.json')), {
      index: false,
      immutable: true,
      maxAge: '1d',
    }),
  );

  if (onWritten)
    app.use('/api', (request, response, next) => {
      if (request.method !== 'GET') response.on('finish', onWritten);
      next();
    });
  app.use('/api', express.json({ limit: MAX_BODY, strict: false }));
  mount(
    app,
    {
      ...sessionRoutes(services),
      ...typingAidRoutes(services),
      ...areaRoutes(services),
      ...declarationRoutes(services),
      ...draftRoutes(services),
      ...attachmentRoutes(services),
      ...caseRoutes(services),
      ...householdRoutes(services),
      ...noticeRoutes(services),
      ...complaintRoutes(services),
      ...shelterRoutes(services),
      ...deputyRoutes(services),
      ...adminRoutes(services),
      ...importRoutes(services),
      ...registerRoutes(services),
      ...staffRoutes(services),
      ...checkRoutes(services),
      ...warningRoutes(services),
      ...messageRoutes(services),
      ...rightsRoutes(services),
    },
    {
      findSignedIn: (token) => findSignedIn(services, token),
      findKeyHolder: (key) => findKeyHolder(services, key),
      isKey: isDepartmentKey,
      reference: services.reference,
      release: version,
    },
  );

  if (h5Folder && existsSync(h5Folder))
    app.use(
      // As Brotli where a browser takes it: see config/delivery.mjs.
      expressStaticGzip(h5Folder, {
        enableBrotli: true,
        orderPreference: ['br'],
        serveStatic: {
          // Scripts and styles are named by their content: see config/prod.ts.
          immutable: true,
          maxAge: '365d',
          setHeaders: (response, path) => {
            if (/(\.html|service-worker\.js)(\.br)?$/.test(path)) response.setHeader('Cache-Control', 'no-cache');
          },
        },
      }),
    );
  app.use(unknownRoute);
  app.use(answerProblems(log));
  return app;
}
