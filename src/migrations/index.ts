import * as migration_20261126_234140_initial from './20261126_234140_initial';

export const migrations = [
  {
    up: migration_20261126_234140_initial.up,
    down: migration_20261126_234140_initial.down,
    name: '20261126_234140_initial'
  },
];
