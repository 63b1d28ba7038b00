import type { Field } from 'payload'
import { NOTICE_TYPES } from '../src/editorial/rules/values'
import { body } from './fields/body'
import { choice, day, line, stories } from './fields/texts'
import { head, story, tail } from './story'

/** The other side of `repeals` and `amends`, read-only. */
const otherSide = (name: string, on: string): Field => ({ name, type: 'join', collection: 'notices', on, maxDepth: 0 })

/** 通知公告: who issued what to whom, and from when until when it holds. */
export const Notices = story('notices', [
  ...head,
  choice('type', 'noticeType', NOTICE_TYPES, { defaultValue: 'notice' }),
  line('issuer'),
  line('documentNumber', 100),
  line('indexNumber', 100),
  line('topic', 100),
  line('addressees', 500),
  day('effectiveFrom'),
  day('effectiveUntil'),
  body('body'),
  stories('repeals', 'notices'),
  stories('amends', 'notices'),
  otherSide('repealedBy', 'repeals'),
  otherSide('amendedBy', 'amends'),
  ...tail,
])
