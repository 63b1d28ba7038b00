import * as migration_20261126_142028_initial from './20261126_142028_initial';

export const migrations = [
  {
    up: migration_20261126_142028_initial.up,
    down: migration_20261126_142028_initial.down,
    name: '20261126_142028_initial'
  },
];
