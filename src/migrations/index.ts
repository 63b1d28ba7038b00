import * as migration_20261127_124708_initial from './20261127_124708_initial';

export const migrations = [
  {
    up: migration_20261127_124708_initial.up,
    down: migration_20261127_124708_initial.down,
    name: '20261127_124708_initial'
  },
];
