import { createServerFeature } from '@payloadcms/richtext-lexical'

/** What is pasted is cleaned as an imported file is, and its writer told what was left out. */
export const CleanPasteFeature = createServerFeature({
  key: 'cleanPaste',
  feature: { ClientFeature: '/src/desk/paste/CleanPaste#CleanPasteClient' },
})
