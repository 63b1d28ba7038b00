import * as migration_20261123_213300_initial from './20261123_213300_initial';

export const migrations = [
  {
    up: migration_20261123_213300_initial.up,
    down: migration_20261123_213300_initial.down,
    name: '20261123_213300_initial'
  },
];
