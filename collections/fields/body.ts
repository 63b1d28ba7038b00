import {
  BlockquoteFeature,
  BoldFeature,
  EXPERIMENTAL_TableFeature,
  FixedToolbarFeature,
  HeadingFeature,
  HorizontalRuleFeature,
  InlineToolbarFeature,
  ItalicFeature,
  LinkFeature,
  OrderedListFeature,
  ParagraphFeature,
  StrikethroughFeature,
  SubscriptFeature,
  SuperscriptFeature,
  UnderlineFeature,
  UnorderedListFeature,
  UploadFeature,
  lexicalEditor,
} from '@payloadcms/richtext-lexical'
import type { Field } from 'payload'
import { CleanPasteFeature } from './cleanPaste'

/** The rich text of a story: what a document of an office holds and no more. Its nodes are listed in `richText.ts`. */
export const body = (name: 'body' | 'lead'): Field => ({
  name,
  type: 'richText',
  editor: lexicalEditor({
    features: [
      ParagraphFeature(),
      HeadingFeature({ enabledHeadingSizes: ['h2', 'h3', 'h4'] }),
      BoldFeature(),
      ItalicFeature(),
      UnderlineFeature(),
      StrikethroughFeature(),
      SubscriptFeature(),
      SuperscriptFeature(),
      OrderedListFeature(),
      UnorderedListFeature(),
      BlockquoteFeature(),
      HorizontalRuleFeature(),
      LinkFeature({ enabledCollections: [] }),
      UploadFeature({ enabledCollections: ['media'], collections: { media: { fields: [] } } }),
      EXPERIMENTAL_TableFeature(),
      CleanPasteFeature(),
      FixedToolbarFeature(),
      InlineToolbarFeature(),
    ],
  }),
})
