import * as migration_20261123_215048_initial from './20261123_215048_initial';
import * as migration_20261123_230605_headline from './20261123_230605_headline';
import * as migration_20261126_132745_gate_actions from './20261126_132745_gate_actions';
import * as migration_20261126_135441_preview_links from './20261126_135441_preview_links';

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
    up: migration_20261126_132745_gate_actions.up,
    down: migration_20261126_132745_gate_actions.down,
    name: '20261126_132745_gate_actions',
  },
  {
    up: migration_20261126_135441_preview_links.up,
    down: migration_20261126_135441_preview_links.down,
    name: '20261126_135441_preview_links'
  },
];
