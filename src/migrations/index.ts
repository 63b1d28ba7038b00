import * as migration_20261126_141811_initial from './20261126_141811_initial';

export const migrations = [
  {
    up: migration_20261126_141811_initial.up,
    down: migration_20261126_141811_initial.down,
    name: '20261126_141811_initial'
  },
];
