/** The OpenAPI document, generated from the endpoint table. */
import { createDocument, type ZodOpenApiPathsObject } from 'zod-openapi';
import { api, type Api, type ApiName, type Endpoint, type Who } from '../../src/shared/contract/api';
import { Problem } from '../../src/shared/contract/problem';
import { CONTRACT_HEADER, CONTRACT_VERSION } from '../../src/shared/contract/version';
import * as z from '../../src/shared/base/zod';

const callers: Record<Exclude<Who, 'anyone'>, string> = {
  signed_in: 'Signed in.',
  staff: 'For staff, within their areas.',
  content: 'For the village, township and county, within their areas.',
  discoverer: 'For village cadres, first secretaries and departments, within their areas.',
  approver: 'For county officers, within their areas.',
  onStaff: 'For everybody on the staff, within their areas.',
  secretary: 'For first secretaries, within their areas.',
  handing: 'For who can be stood in for: first secretaries, township reviewers and county officers.',
  overseer: 'For townships and counties, within their areas.',
  administrator: 'For administrators, within their areas.',
  importer:
    'For county officers, administrators and departments, within their areas, each for their own kinds of sheets.',
  warner: 'For departments, each for its own warnings within their areas.',
  precision: 'For counties, cities, the province and departments, within their areas.',
  appointing: 'For county officers and administrators, within their areas.',
};

type FirstSegment<Path> = Path extends `/api/${infer Rest}`
  ? Rest extends `${infer First}/${string}`
    ? First
    : Rest
  : never;

/** The tag of an operation, by what follows `/api/` in its path; resources of one subject share one. */
const tags: Record<FirstSegment<Api[ApiName]['path']>, string> = {
  'sign-in-ways': 'Session',
  session: 'Session',
  imports: 'Imports',
  warnings: 'Warnings',
  'warning-precision': 'Warnings',
  'data-quality': 'Register checks',
  findings: 'Register checks',
  register: 'Register',
  'typing-aids': 'Typing aids',
  areas: 'Areas',
  villages: 'Areas',
  shelters: 'Shelters',
  policy: 'Policy',
  declarations: 'Declarations',
  discoveries: 'Declarations',
  'filed-for-me': 'Proxy declarations',
  attachments: 'Attachments',
  actions: 'Attachments',
  drafts: 'Drafts',
  'my-data': 'Personal data',
  'my-requests': 'Personal data',
  requests: 'Personal data',
  recoveries: 'Personal data',
  cases: 'Cases',
  approvals: 'Cases',
  work: 'Cases',
  overview: 'Overview',
  households: 'Households',
  vacancies: 'Areas',
  phones: 'Areas',
  colleagues: 'Deputies',
  deputies: 'Deputies',
  complaints: 'Complaints',
  'my-complaints': 'Complaints',
  notices: 'Notices',
  messages: 'Messages',
  'message-templates': 'Messages',
  subscriptions: 'Messages',
  admin: 'Administration',
};
const tagOf = (path: string) => tags[path.split('/')[2] as keyof typeof tags];

const spoken = z.object({
  [CONTRACT_HEADER]: z
    .int()
    .min(0)
    .optional()
    .meta({
      id: 'ContractVersion',
      description: `Which contract the caller speaks; the server speaks ${CONTRACT_VERSION}. Fields that it doesn't know are ignored of a newer caller, and refused of any other.`,
    }),
});

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
    { method, path, summary, who, keyed, params, query, body, upload, reply, download, status = 200 },
  ] of endpoints) {
    const template = path.replace(/:(\w+)/g, '{$1}');
    paths[template] = {
      ...paths[template],
      [method.toLowerCase()]: {
        operationId: name,
        summary,
        tags: [tagOf(path)],
        ...(who === 'anyone'
          ? {}
          : {
              security: [{ session: [] }, ...(keyed ? [{ departmentKey: [] }] : [])],
              description: callers[who],
            }),
        requestParams: { header: spoken, ...(params ? { path: params } : {}), ...(query ? { query } : {}) },
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
      description:
        'Generated from src/shared/contract/api.ts. `x-data-class` names the kind of personal data a field holds.',
    },
    tags: [...new Set(Object.values(api).map(({ path }) => tagOf(path)))].map((name) => ({ name })),
    components: {
      securitySchemes: {
        session: { type: 'http', scheme: 'bearer' },
        departmentKey: {
          type: 'http',
          scheme: 'bearer',
          description:
            'A key (`fpk_…`) that an administrator makes for a department’s officer: what it sends is sent as by them, within their area, at most 60 calls a minute.',
        },
      },
    },
    paths: pathsOf(Object.entries(api)),
  });
}
