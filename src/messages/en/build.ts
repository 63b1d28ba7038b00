export const build = {
  started: 'Building the site; the first time takes about a minute …',
  progress: 'Still building after {seconds} s.',
  finished: 'Built in {seconds} s.',
  upToDate: 'The present build matches the sources; nothing to build.',
  waiting: 'Another process (pid {pid}) is building; waiting for it …',
  failed: 'The build did not finish. What next build printed stands below; mend it and run this again.',
  unknownBench: 'There is no benchmark {name}. There are: {names}.',
  noBench: 'Name a benchmark: npm run bench -- <name>. There are: {names}.',
  listMark: ', ',
} as const
