/** The texts that the textual checks read: those of the story, the words of the images that it shows, of files attached. */
import type { RichText, StoryContent, Subject } from '../content'
import { layOut } from '../plainText'
import { isBlank } from './blank'
import { valuesOf } from './fields'
import { isImage, shownFiles } from './shownFiles'
import type { FieldText } from './types'

/** Texts of a story that have a position, with their dotted paths. */
export function textsOf(content: StoryContent): FieldText[] {
  return valuesOf(content).flatMap(({ field, form, value }): FieldText[] => {
    if (form !== 'rich') return typeof value === 'string' ? [{ field, text: value, long: form === 'long' }] : []
    const { text, leaves } = layOut(value as RichText)
    return [{ field, text, long: true, codeRanges: leaves.filter((leaf) => leaf.code) }]
  })
}

/** Captions, alternative texts and credits of the images that a story shows: they become public with it. */
export function imageTextsOf(subject: Subject): FieldText[] {
  return shownFiles(subject)
    .filter(({ facts }) => facts && isImage(facts))
    .flatMap(({ field, facts }) =>
      [facts?.alt, facts?.caption, facts?.credit]
        .filter((text) => typeof text === 'string')
        .map((text): FieldText => ({ field, text, long: false, ofImage: true })),
    )
}

/** What is written in the files of a story, as far as it was taken out of them. */
export function attachmentTextsOf(subject: Subject): FieldText[] {
  return shownFiles(subject).flatMap(({ field, name, facts }): FieldText[] =>
    facts && typeof facts.text === 'string' && !isBlank(facts.text)
      ? [{ field, text: facts.text, long: true, ofAttachment: true, fileName: name }]
      : [],
  )
}
