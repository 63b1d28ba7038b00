/** How a browser or another program may search here (OpenSearch 1.1). */
import { t } from '../messages/index'
import { OPEN_SEARCH, SEARCH } from './paths'
import { siteName, type SiteContext } from './present/pageMeta'
import { xmlText } from './xml'

/** Longest names that the format allows, characters. */
const SHORT = 16
const LONG = 48

const cut = (text: string, length: number): string => [...text].slice(0, length).join('')

export function openSearchXml({ origin, settings }: SiteContext): string {
  const name = siteName(settings)
  const search = `${origin}${SEARCH}?q={searchTerms}`
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${xmlText(cut(name, SHORT))}</ShortName>
<Description>${xmlText(t('machines.search.description', { site: name }))}</Description>
<LongName>${xmlText(cut(name, LONG))}</LongName>
<Url type="text/html" template="${xmlText(search)}"/>
<Url type="application/opensearchdescription+xml" rel="self" template="${xmlText(`${origin}${OPEN_SEARCH}`)}"/>
<Language>zh-CN</Language>
<InputEncoding>UTF-8</InputEncoding>
<OutputEncoding>UTF-8</OutputEncoding>
</OpenSearchDescription>
`
}
