/** Check 44: whose a reprint is, where it stood and when; and whether the site may take it from there. */
import { isBlank } from './blank'
import { OF_A_SOURCE, SOURCE_MARKS } from './data/sources'
import type { FactCheck, FactFinding } from './types'

const bare = (name: string): string => name.normalize('NFKC').replace(SOURCE_MARKS, '').trim()

/** 新华社, 《人民日报》 and 人民日报客户端 are of the list where it has 新华社 and 人民日报. */
function isListed(source: string, sources: readonly string[]): boolean {
  const name = bare(source)
  return sources
    .map(bare)
    .some((known) => known !== '' && name.startsWith(known) && OF_A_SOURCE.test(name.slice(known.length)))
}

export const reprints: FactCheck = {
  check: '44',
  severity: 'warning',
  examine: ({ content }, { book }) => {
    if (content.origin !== 'reprint') return []
    const { source, sourceUrl, sourcePublishedAt } = content
    const found: (FactFinding | false)[] = [
      isBlank(source) && { field: 'source', message: 'reprintWithoutSource' },
      !isBlank(source) &&
        !isListed(source ?? '', book.sources) && {
          field: 'source',
          message: 'sourceNotListed',
          vars: { source: source ?? '' },
        },
      isBlank(sourceUrl) && { field: 'sourceUrl', message: 'reprintWithoutAddress' },
      isBlank(sourcePublishedAt) && { field: 'sourcePublishedAt', message: 'reprintWithoutDate' },
    ]
    return found.filter((finding) => finding !== false)
  },
}
