import { body } from './fields/body'
import { choice, day, line } from './fields/texts'
import { head, story, tail } from './story'

/** 讲话: delivered text, with who spoke, where, when, and who cleared it. */
export const Speeches = story('speeches', [
  ...head,
  line('speaker', 100),
  line('post', 100),
  line('occasion'),
  line('place'),
  choice('textStatus', 'textStatus', ['full', 'excerpt', 'transcript']),
  { name: 'cleared', type: 'group', fields: [line('by', 100), day('date')] },
  body('body'),
  ...tail,
])
