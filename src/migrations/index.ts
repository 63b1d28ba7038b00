import * as migration_20261123_215048_initial from './20261123_215048_initial';
import * as migration_20261123_230605_headline from './20261123_230605_headline';
import * as migration_20261126_134656_notifications from './20261126_134656_notifications';

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
    up: migration_20261126_134656_notifications.up,
    down: migration_20261126_134656_notifications.down,
    name: '20261126_134656_notifications'
  },
];
