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
  'story.schedule': '{actor} scheduled “{title}”',
  'story.hold': '{actor} held “{title}” back',
  'story.newEdition': '{actor} opened a new edition of “{title}”',
  'story.correct': '{actor} opened a correction of “{title}”',
  'story.discard': '{actor} gave up the new edition of “{title}”',
  'story.withdraw': '{actor} withdrew “{title}” from the site',
  'story.suspend': '{actor} suspended “{title}”',
  'story.resume': '{actor} resumed “{title}”',
  'story.forcePublish': '{actor} forced “{title}” past the review',
  'story.reviewAfter': '{actor} reviewed “{title}” after the fact',
  'story.archive': '{actor} archived “{title}”',
  'story.reopen': '{actor} reopened “{title}”',

  'preview.made': '{actor} made a preview link of “{title}”',
  'preview.revoked': '{actor} revoked a preview link of “{title}”',
  'preview.used': 'Somebody opened a revision of “{title}” by a preview link',

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
