/** What stands around every page, and whose address it names. */
import { currentAnswer } from '../../platform/response'
import { HOME } from '../paths'
import { presentFrame, type Current, type FrameProps } from '../present/frame'
import type { SiteContext } from '../present/pageMeta'
import type { FrameData } from '../queries/frame'
import { pageOfWord } from '../wordPaths'

/** `now` is one moment for the whole answer. */
export interface Around {
  site: SiteContext
  now: Date
  frame: (current?: Current) => FrameProps
}

/** Of the page that is being made; of a document, that of its page. What is not there is not named: its page is the same for every address. */
function addressAsked(): string {
  const { address = HOME, status } = currentAnswer() ?? {}
  return status === 404 ? HOME : (pageOfWord(address) ?? address)
}

/** @param origin scheme and host of the site, @param frame wherever it was read */
export function aroundOf(origin: string, { settings, columns }: FrameData): Around {
  const now = new Date()
  return {
    site: { origin, settings },
    now,
    frame: (current) => presentFrame(settings, columns, current, now, addressAsked()),
  }
}
