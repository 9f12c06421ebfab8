/** Arrows run one way: pages → stores → platform/shared; routes → cases, triage → store. */
const only = (name, from, to, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: from },
  to: { pathNot: to },
});
const never = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to });

const taro = '^node_modules/@tarojs/';
const react = '^node_modules/(@types/)?react/';
const tarojs = [taro, react];

/** The folders of shared code, which runs on the phone, in the browser and on the server; each knows those before it. */
const shared = [
  ['base', 'Days, numbers, text and the door to zod know nothing of the product.'],
  ['hardships', 'A kind of hardship says what is asked about it; who asks is not its business.'],
  ['contract', 'What both sides agree on knows no sentence.'],
  ['words', 'Sentences know what they are about, and no one who says them.'],
  ['say', 'How a figure, a day or a declaration is said.'],
];

module.exports = {
  forbidden: [
    ...shared.flatMap(([folder, comment], at) =>
      only(
        `shared-${folder}`,
        `^src/shared/${folder}/`,
        [
          `^src/shared/(${shared
            .slice(0, at + 1)
            .map(([below]) => below)
            .join('|')})/`,
          '^node_modules/(zod|dayjs)/',
        ],
        comment,
      ),
    ),
    never(
      'shared-has-folders',
      {},
      { path: '^src/shared/[^/]+$' },
      'Every file of shared is in the folder that says what it may know.',
    ),
    only(
      'platform-below-stores',
      '^src/platform/',
      ['^src/(platform|shared)/', '^src/pages\\.ts$', ...tarojs],
      'The phone behind ports; it knows no store and no screen.',
    ),
    only(
      'stores-below-screens',
      '^src/stores/',
      ['^src/(stores|platform|shared)/', '^src/pages\\.ts$', '^node_modules/(zustand|dayjs)/', react],
      'State knows no screen and no Taro.',
    ),
    only(
      'ui-knows-no-state',
      '^src/ui/',
      // Of the build it knows the type of the attributes that the template carries.
      ['^src/(ui|platform|shared)/', '^config/accessibility\\.ts$', '^node_modules/uqr/', ...tarojs],
      'Parts of the kit get everything as props.',
    ),
    only(
      'typing-aids-below-pages',
      '^src/typing-aids/',
      ['^src/(typing-aids|stores|ui|platform|shared)/', ...tarojs],
      'Beside any field, whoever fills it in.',
    ),
    only(
      'desk-below-staff-pages',
      '^src/desk/',
      ['^src/(desk|stores|ui|platform|shared)/', ...tarojs, '^node_modules/(zustand|dayjs)/'],
      "What both workbenches share; a villager's pages do not load it.",
    ),
    only('pages-use-the-layers', '^src/pages/', [
      '^src/(pages|typing-aids|stores|ui|platform|shared)/',
      ...tarojs,
      '^node_modules/(zustand|dayjs)/',
    ]),
    only('workbenches-use-the-layers', '^src/(village|office|admin|imports)/', [
      '^src/(village|office|admin|imports|desk|typing-aids|stores|ui|platform|shared)/',
      ...tarojs,
      '^node_modules/(zustand|dayjs)/',
    ]),
    never(
      'page-folders-are-private',
      { path: '^src/(pages|village|office|admin|imports)/([^/]+)/' },
      { path: '^src/(pages|village|office|admin|imports)/[^/]+/', pathNot: '^src/$1/$2/' },
      'Share through ui or stores, not from one page to another.',
    ),
    never(
      'packages-stay-apart',
      { path: '^src/(pages|village|office|admin|imports)/' },
      { path: '^src/(pages|village|office|admin|imports)/', pathNot: '^src/$1/' },
      'WeChat loads each subpackage on its own.',
    ),
    never('phone-never-loads-server', { path: '^src/' }, { path: '^mock-server/' }),
    never('server-takes-only-shared', { path: '^mock-server/' }, { path: '^src/', pathNot: '^src/shared/' }),
    only(
      'jobs-know-nobody',
      '^mock-server/jobs/',
      ['^mock-server/jobs/'],
      'Its store and what it runs are given to it.',
    ),
    only('triage-is-pure', '^mock-server/triage/', ['^mock-server/triage/', '^src/shared/']),
    never(
      'sql-lives-in-store',
      { path: '^mock-server/', pathNot: '^mock-server/store/' },
      { path: '^node_modules/(drizzle-orm|pg|@types/pg|@electric-sql/pglite)/' },
      'All SQL is behind mock-server/store.',
    ),
    never('gateways-know-no-case', { path: '^mock-server/gateways/' }, { path: '^mock-server/(routes|cases)/' }),
    never('cases-know-no-route', { path: '^mock-server/(cases|store)/' }, { path: '^mock-server/routes/' }),
    never(
      'zod-has-one-door',
      { pathNot: '^src/shared/base/zod\\.ts$', path: '^(src|mock-server)/' },
      { path: '^node_modules/zod/' },
      'jitless must be set before the first schema is made.',
    ),
    never('no-circles', {}, { circular: true }),
    {
      name: 'no-circles-of-folders',
      severity: 'error',
      comment: 'Two folders that need each other are one.',
      scope: 'folder',
      from: { path: '^mock-server/[^/]+$' },
      to: { circular: true, path: '^mock-server/[^/]+$' },
    },
    never('nothing-unresolved', { path: '^(src|mock-server|tests|config)/' }, { couldNotResolve: true }),
    {
      name: 'no-orphans',
      severity: 'error',
      comment: 'A file that nothing imports is dead.',
      from: {
        orphan: true,
        pathNot: [
          '\\.d\\.ts$',
          '\\.config\\.ts$',
          '\\.test\\.ts$',
          '^config/',
          '^src/app\\.tsx$',
          '^src/ui/in-browser\\.ts$', // named in config/index.ts
          '^mock-server/main\\.ts$',
          '^src/(pages|village|office|admin|imports)/.+/index\\.tsx$',
          '^mock-server/.*migrations/',
          '^mock-server/.*drizzle.*',
          '^tests/.+\\.[cm]js$',
        ],
      },
      to: {},
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.(css|png|jpg|svg|json|html)$' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
    cache: { folder: '.cache/dependency-cruiser', strategy: 'content' },
  },
};
