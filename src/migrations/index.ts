import * as migration_20261126_173325_initial from './20261126_173325_initial';

export const migrations = [
  {
    up: migration_20261126_173325_initial.up,
    down: migration_20261126_173325_initial.down,
    name: '20261126_173325_initial'
  },
];
