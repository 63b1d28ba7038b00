import * as migration_20261127_171405_initial from './20261127_171405_initial';
import * as migration_20261128_202651_stories_in_order from './20261128_202651_stories_in_order';

export const migrations = [
  {
    up: migration_20261127_171405_initial.up,
    down: migration_20261127_171405_initial.down,
    name: '20261127_171405_initial',
  },
  {
    up: migration_20261128_202651_stories_in_order.up,
    down: migration_20261128_202651_stories_in_order.down,
    name: '20261128_202651_stories_in_order'
  },
];
