import * as migration_20261126_135450_initial from './20261126_135450_initial';

export const migrations = [
  {
    up: migration_20261126_135450_initial.up,
    down: migration_20261126_135450_initial.down,
    name: '20261126_135450_initial'
  },
];
