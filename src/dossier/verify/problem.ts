/** What a verification can find: one kind of problem each, with the part or the entry that it is about. */
export type ProblemCode =
  // the archive
  | 'end'
  | 'order'
  | 'names'
  | 'list'
  | 'header'
  | 'many'
  // its parts
  | 'manifest'
  | 'content'
  | 'missing'
  | 'unlisted'
  | 'shape'
  | 'tooLarge'
  // what they say
  | 'revisionHash'
  | 'revisionForm'
  | 'revisionFacts'
  | 'media'
  | 'mediaName'
  | 'unknownRevision'
  | 'entryHash'
  | 'entryPlace'
  | 'entryOrder'
  | 'entryStory'
  | 'revisions'
  | 'revisionEntry'
  | 'storyFacts'
  | 'corrections'
  | 'review'
  | 'noReview'
  // of many
  | 'batchHash'
  | 'batchStory'

export interface Problem {
  code: ProblemCode
  /** a part, or the number of an entry of the log */
  name: string
}

/** Of a part of a batch, by the name of the dossier. */
export const inside = (dossier: string, { code, name }: Problem): Problem => ({
  code,
  name: name === '' ? dossier : `${dossier} › ${name}`,
})
