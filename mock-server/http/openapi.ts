/** The OpenAPI document, generated from the endpoint table. */
import { createDocument, type ZodOpenApiPathsObject } from 'zod-openapi';
import { api, type Endpoint, type Who } from '../../src/shared/api';
import { Problem } from '../../src/shared/problem';

const callers: Record<Exclude<Who, 'anyone'>, string> = {
  signed_in: 'Signed in.',
  staff: 'For staff, within their areas.',
  content: 'For the village, township and county, within their areas.',
  discoverer: 'For village cadres, first secretaries and departments, within their areas.',
  approver: 'For county officers, within their areas.',
  secretary: 'For first secretaries, within their areas.',
  overseer: 'For townships and counties, within their areas.',
  administrator: 'For administrators, within their areas.',
};

const binary = { type: 'string', format: 'binary' } as const;
/** A file as it is, or alone in a form. */
const uploadContent = {
  'application/octet-stream': { schema: binary },
  'multipart/form-data': { schema: { type: 'object', properties: { file: binary }, required: ['file'] } },
} as const;

function pathsOf(endpoints: readonly (readonly [string, Endpoint])[]): ZodOpenApiPathsObject {
  const paths: ZodOpenApiPathsObject = {};
  for (const [
    name,
    { method, path, summary, who, params, query, body, upload, reply, download, status = 200 },
  ] of endpoints) {
    const template = path.replace(/:(\w+)/g, '{$1}');
    paths[template] = {
      ...paths[template],
      [method.toLowerCase()]: {
        operationId: name,
        summary,
        ...(who === 'anyone'
          ? {}
          : {
              security: [{ session: [] }],
              description: callers[who],
            }),
        requestParams: { ...(params ? { path: params } : {}), ...(query ? { query } : {}) },
        ...(body ? { requestBody: { required: true, content: { 'application/json': { schema: body } } } } : {}),
        ...(upload ? { requestBody: { required: true, content: uploadContent } } : {}),
        responses: {
          [status]: {
            description: summary,
            content: download
              ? Object.fromEntries(download.map((type) => [type, { schema: binary }]))
              : { 'application/json': { schema: reply } },
          },
          default: {
            description: 'What went wrong, and what to do',
            content: { 'application/problem+json': { schema: Problem } },
          },
        },
      },
    };
  }
  return paths;
}

export function openApiDocument(version: string) {
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: '贵州防贫申报',
      version,
      description: 'Generated from src/shared/api.ts. `x-data-class` names the kind of personal data a field holds.',
    },
    components: { securitySchemes: { session: { type: 'http', scheme: 'bearer' } } },
    paths: pathsOf(Object.entries(api)),
  });
}
