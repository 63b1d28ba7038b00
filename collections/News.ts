import { NEWS_FORMS } from '../src/editorial/rules/values'
import { body } from './fields/body'
import { choice, day, line } from './fields/texts'
import { head, story, tail } from './story'

/** 招商动态: what units write every day, with the day and the place of what happened. */
export const News = story('news', [
  ...head,
  choice('form', 'newsForm', NEWS_FORMS, { defaultValue: 'message' }),
  day('eventDate'),
  line('place'),
  body('body'),
  ...tail,
])
