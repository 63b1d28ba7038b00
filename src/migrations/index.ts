import * as migration_20261127_171405_initial from './20261127_171405_initial';

export const migrations = [
  {
    up: migration_20261127_171405_initial.up,
    down: migration_20261127_171405_initial.down,
    name: '20261127_171405_initial'
  },
];
