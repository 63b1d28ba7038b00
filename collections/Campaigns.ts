import { body } from './fields/body'
import { quantities } from './fields/rows'
import { day, line, lines, paragraph } from './fields/texts'
import { cover, disclosure, slug, story, title, urgency } from './story'

/** 专题: a wave of publicity, its goal, its dates, its targets. Written in the gate office, gated like a story. */
export const Campaigns = story('campaigns', [
  title,
  line('shortTitle', 24),
  paragraph('goal', 300),
  paragraph('summary', 300),
  body('lead'),
  cover,
  day('startsOn'),
  day('endsOn'),
  quantities('targets'),
  line('proofreader', 100),
  lines('keywords', 50),
  urgency,
  disclosure,
  day('takeDownOn'),
  slug,
])
