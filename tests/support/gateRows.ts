/** Collections that the gate alone writes: no door of Payload's changes a row of theirs, and the desk has no page for them. */
export const GATE_ROWS = [
  'revisions',
  'reviews',
  'comments',
  'readers',
  'publications',
  'previewLinks',
  'fileTexts',
  'auditLog',
  'auditHead',
  'signInFailures',
  'viewCounts',
  'dossierBatches',
  'outbox',
  'follows',
  'notificationChoices',
  'escalations',
] as const
