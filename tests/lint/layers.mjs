/** The house's layers, and who may import whom: data of the rule `exemplar/layers`. What is not listed is refused. */

/**
 * First match wins. `may`: names of layers, or '*'. `packages`: what it may import from outside the house: all where
 * absent; an entry ending in `/` stands for the whole scope.
 */
export const LAYERS = [
  { name: 'rules', path: 'src/editorial/rules/', may: [], packages: ['canonicalize'] },
  // What a Word file became, as the desk tells it.
  { name: 'importTold', path: 'src/editorial/imports/told.ts', may: ['wordRead', 'rules'] },
  {
    name: 'editorial',
    path: 'src/editorial/',
    may: ['importTold', 'wordRead', 'rules', 'apart', 'office', 'platform', 'messages'],
  },
  // Files from outside are read by a process of their own: what stands inside it, and what asks it.
  { name: 'apart', path: 'src/apart/', may: [], packages: ['node:'] },
  { name: 'office', path: 'src/office/', may: [], packages: ['sax', 'node:'] },
  { name: 'extract', path: 'src/extract/', may: ['rules', 'apart', 'office'], packages: ['unpdf', 'node:'] },
  { name: 'messages', path: 'src/messages/', may: [], packages: [] },
  { name: 'migrations', path: 'src/migrations/', may: [] },
  { name: 'platform', path: 'src/platform/', may: ['migrations', 'messages', 'manifest'] },
  { name: 'manifest', path: 'package.json', may: [] },
  { name: 'wordRead', path: 'src/word/read/', may: ['rules', 'office', 'messages'], packages: ['node:'] },
  { name: 'wordPaste', path: 'src/word/paste/', may: ['wordRead', 'rules'], packages: ['parse5'] },
  { name: 'word', path: 'src/word/', may: ['presentation', 'office', 'editorial', 'rules', 'platform', 'messages'] },
  {
    name: 'dossierFile',
    path: 'src/dossier/verify/',
    may: ['dossier', 'editorial', 'rules'],
    packages: ['canonicalize', 'node:'],
  },
  { name: 'dossier', path: 'src/dossier/', may: ['word', 'editorial', 'rules', 'platform', 'messages'] },
  { name: 'search', path: 'src/search/', may: ['editorial', 'rules', 'platform', 'messages'] },
  { name: 'catalogue', path: 'src/catalogue/', may: ['editorial', 'rules', 'platform'] },
  { name: 'notifications', path: 'src/notifications/', may: ['editorial', 'rules', 'platform', 'messages'] },
  // The wave: its rules are pure, and read by client files too.
  { name: 'waveRules', path: 'src/campaign/rules/', may: ['rules'], packages: ['big.js'] },
  // Spreadsheets in and out, apart from what stands in them.
  { name: 'sheet', path: 'src/sheet/', may: ['office', 'apart', 'rules', 'messages', 'platform'] },
  // Figures as pictures, and the table beside each: the desk and the site show the same.
  {
    name: 'charts',
    path: 'src/charts/',
    may: ['rules', 'waveRules', 'messages'],
    packages: ['react', 'd3-scale', 'd3-shape'],
  },
  {
    name: 'campaign',
    path: 'src/campaign/',
    may: ['waveRules', 'sheet', 'word', 'editorial', 'rules', 'platform', 'messages'],
  },
  {
    name: 'jobs',
    path: 'src/jobs/',
    may: [
      'word',
      'dossier',
      'search',
      'notifications',
      'campaign',
      'waveRules',
      'editorial',
      'rules',
      'platform',
      'messages',
    ],
  },
  // What a page says, apart from how it looks: a reviewer reads the same words on the desk.
  ...[
    'src/site/present/',
    'src/site/model.ts',
    'src/site/listModel.ts',
    'src/site/paths.ts',
    'src/site/cardPaths.ts',
    'src/site/wordPaths.ts',
    'src/site/xml.ts',
    'src/site/variants.ts',
  ].map((path) => ({
    name: 'presentation',
    path,
    may: ['presentation', 'waveRules', 'rules', 'messages'],
  })),
  { name: 'card', path: 'src/site/card/', may: ['presentation'], packages: ['sharp', 'node:'] },
  {
    name: 'site',
    path: 'src/site/',
    may: ['presentation', 'rules', 'search', 'catalogue', 'charts', 'waveRules', 'campaign', 'platform', 'messages'],
    packages: ['payload', 'react', 'react-dom', 'next', 'node:'],
  },
  {
    name: 'desk',
    path: 'src/desk/',
    may: [
      'presentation',
      'wordPaste',
      'wordRead',
      'rules',
      'importTold',
      'search',
      'charts',
      'waveRules',
      'campaign',
      'platform',
      'messages',
    ],
  },
  { name: 'variants', path: 'src/variants/', may: ['presentation'], packages: ['parse5', 'opencc-js'] },
  { name: 'delivery', path: 'src/delivery/', may: ['variants', 'platform', 'messages'] },
  { name: 'ops', path: 'src/ops/', may: '*' },
  { name: 'generated', path: 'src/payload-types.ts', may: [] },
  {
    name: 'collections',
    path: 'collections/',
    may: ['dossier', 'word', 'campaign', 'waveRules', 'sheet', 'editorial', 'office', 'rules', 'platform', 'messages'],
  },
  { name: 'config', path: 'payload.config.ts', may: ['collections', 'jobs', 'rules', 'platform', 'messages'] },
  {
    name: 'app',
    path: 'app/',
    may: ['site', 'card', 'word', 'presentation', 'desk', 'config', 'rules', 'platform', 'messages'],
  },
  { name: 'tests', path: 'tests/', may: '*' },
  { name: 'bench', path: 'bench/', may: '*' },
  { name: 'settings', path: 'next.config.mjs', may: [] },
  { name: 'settings', path: 'vitest.config.ts', may: [] },
]

/** Single arrows beside the table, each with its reason. */
export const EXCEPTIONS = [
  { from: 'app/(payload)/', to: 'collections/endpoints/door', reason: 'the door wraps the generated handlers of /api' },
  {
    from: 'src/delivery/plainAnswers.ts',
    to: 'src/site/unavailable',
    reason: 'the page of 503 needs neither Next nor a database',
  },
  {
    from: 'src/delivery/pages/addresses.ts',
    to: 'src/site/paths',
    reason: 'which pages are kept follows from the addresses that the site makes',
  },
  {
    from: 'src/delivery/pages/addresses.ts',
    to: 'src/site/cardPaths',
    reason: 'the pictures of pages are kept as pages are, by their addresses',
  },
  {
    from: 'src/delivery/pages/addresses.ts',
    to: 'src/site/wordPaths',
    reason: 'stories as documents are kept as pages are, by their addresses',
  },
  {
    from: 'src/delivery/readerScript.ts',
    to: 'src/site/script/readerScript',
    reason: 'the script of the pages is served as finished bytes, by its hash',
  },
  {
    from: 'src/delivery/views/number.ts',
    to: 'src/site/present/views',
    reason: 'the number on a kept page is written as the page writes it',
  },
  {
    from: 'app/(payload)/api/opening/',
    to: 'src/ops/boot',
    reason: 'the server asks it once, and it opens the installation',
  },
  { from: 'src/delivery/start.ts', to: 'src/ops/build', reason: 'the demo builds when there is no build' },
  { from: 'src/delivery/start.ts', to: 'src/ops/buildLock', reason: 'two demos on one folder fill it once' },
]

/** Aliases of tsconfig.json. */
export const ALIASES = { '@payload-config': 'payload.config.ts', '@/': 'src/' }
