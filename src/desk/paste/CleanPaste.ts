'use client'
import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import { PastePlugin } from './PastePlugin'

/** The editor's part of it: the report stands above the text. */
export const CleanPasteClient = createClientFeature({
  plugins: [{ Component: PastePlugin, position: 'aboveContainer' }],
})
