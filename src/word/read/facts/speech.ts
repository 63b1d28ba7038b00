/** What the title of a talk says: who gave it, as what, and where it belongs. */
import { NAME_AND_POST, SPEECH_TITLE } from '../data/heads'

export interface SpeechTitle {
  speaker?: string
  post?: string
  occasion: string
}

export function speechTitle(title: string): SpeechTitle | null {
  const [, who = '', occasion] = SPEECH_TITLE.exec(title) ?? []
  if (occasion === undefined) return null
  const [, name, post] = NAME_AND_POST.exec(who) ?? []
  return {
    occasion,
    ...(name !== undefined && { speaker: name.replace(/[\s\u3000]+/g, '') }),
    ...(post !== undefined && { post }),
    ...(name === undefined && who !== '' && { post: who }),
  }
}
