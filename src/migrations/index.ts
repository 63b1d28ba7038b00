import * as migration_20261126_213215_initial from './20261126_213215_initial';

export const migrations = [
  {
    up: migration_20261126_213215_initial.up,
    down: migration_20261126_213215_initial.down,
    name: '20261126_213215_initial'
  },
];
