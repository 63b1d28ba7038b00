import * as migration_20261127_090153_initial from './20261127_090153_initial';

export const migrations = [
  {
    up: migration_20261127_090153_initial.up,
    down: migration_20261127_090153_initial.down,
    name: '20261127_090153_initial'
  },
];
