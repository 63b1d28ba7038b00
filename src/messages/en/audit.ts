/** English twin of `zh/audit.ts`: the same keys in the same order. */
export const audit = {
  /** the actor of an entry that no person made */
  console: 'System console',

  'story.submit': '{actor} submitted “{title}” for review',
  'story.recall': '{actor} recalled “{title}” from review',
  'story.pass': '{actor} passed “{title}”',
  'story.return': '{actor} returned “{title}”',
  'story.sign': '{actor} signed off “{title}”',
  'story.unsign': '{actor} took back the signature under “{title}”',
  'story.publish': '{actor} published “{title}” to the site',
  'story.newEdition': '{actor} opened a new edition of “{title}”',
  'story.discard': '{actor} gave up the new edition of “{title}”',
  'story.withdraw': '{actor} withdrew “{title}” from the site',
  'story.archive': '{actor} archived “{title}”',
  'story.reopen': '{actor} reopened “{title}”',

  'comment.added': '{actor} wrote comment {comment} on “{title}”',
  'comment.resolved': '{actor} resolved comment {comment} on “{title}”',
  'suggestion.accepted': '{actor} accepted suggestion {comment} on “{title}”',
  'suggestion.declined': '{actor} declined suggestion {comment} on “{title}”',
  'review.claimed': '{actor} took up the review of “{title}”',
  'review.released': '{actor} put down the review of “{title}”',
  'user.signedIn': '{actor} signed in ({email})',
  'user.created': '{actor} created the account of {name} ({email})',
  'user.changed': '{actor} changed the account of {name} ({email})',
  'user.suspended': '{actor} suspended the account of {name} ({email})',
  'user.restored': '{actor} restored the account of {name} ({email})',
  'user.confirmed': '{actor} confirmed the account of {name} ({email})',

  'unit.created': '{actor} created the unit {unit}',
  'unit.changed': '{actor} changed the unit {unit}',

  'settings.changed': '{actor} changed {settings}',
  'installation.made': 'The system was installed with {unit} as the gate office',
} as const
