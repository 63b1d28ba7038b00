import * as migration_20261123_215048_initial from './20261123_215048_initial';
import * as migration_20261123_230605_headline from './20261123_230605_headline';
import * as migration_20261126_133016_reviewing from './20261126_133016_reviewing';

export const migrations = [
  {
    up: migration_20261123_215048_initial.up,
    down: migration_20261123_215048_initial.down,
    name: '20261123_215048_initial',
  },
  {
    up: migration_20261123_230605_headline.up,
    down: migration_20261123_230605_headline.down,
    name: '20261123_230605_headline',
  },
  {
    up: migration_20261126_133016_reviewing.up,
    down: migration_20261126_133016_reviewing.down,
    name: '20261126_133016_reviewing'
  },
];
