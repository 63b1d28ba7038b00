import * as migration_20261127_025112_initial from './20261127_025112_initial';

export const migrations = [
  {
    up: migration_20261127_025112_initial.up,
    down: migration_20261127_025112_initial.down,
    name: '20261127_025112_initial'
  },
];
