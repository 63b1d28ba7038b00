import * as migration_20261127_163758_initial from './20261127_163758_initial';

export const migrations = [
  {
    up: migration_20261127_163758_initial.up,
    down: migration_20261127_163758_initial.down,
    name: '20261127_163758_initial'
  },
];
