/** Campaigns that run, and coverage tasks. */
export const wave = {
  taskTaken: 'Not done: {name} has claimed this task. To hand it over, {name} gives it back first.',
  taskOver:
    'Not done: there is a story of this task already, or it was declined or settled. Reload to see where it stands.',
  unitTwice: 'Nobody was asked: a unit is named twice. Remove one and send again.',

  feedTitle: 'Coverage tasks',
  feedTitleOf: 'Coverage tasks: {title}',
  feedEvent: '[{state}] {topic} ({unit})',
  tooManyFeeds: 'Not opened: you have {max} calendar feeds. Revoke one that you do not use.',
} as const
