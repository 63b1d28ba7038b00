/** The include file for nginx: how the folder is served as our server would serve it. `names.ts` says where what lies. */
import type { Entry, Manifest } from './manifest'
import { readAddress } from '../../site/variants'
import { COPIED, ELSEWHERE, HTML, isRareVariant, MISSING, NOT_COPIED, nameOf } from './names'

export const INCLUDE = 'nginx.conf'

/** A status that nobody else uses: what this copy cannot do has a page of its own. */
const CANNOT = 418

type Form = Pick<Entry, 'type' | 'headers'>
const formOf = ({ type, headers }: Form): string => JSON.stringify([type, headers])

const quoted = (value: string): string => {
  if (/[$\r\n]/.test(value)) throw new Error(`nginx cannot be told ${JSON.stringify(value)}`)
  return `"${value.replace(/["\\]/g, '\\$&')}"`
}
const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const form = ({ type, headers }: Form): string[] => [
  'types {}',
  `default_type ${quoted(type)};`,
  ...headers.map(([name, value]) => `add_header ${name} ${quoted(value)} always;`),
]

const block = (head: string, lines: readonly string[]): string =>
  [`${head} {`, ...lines.map((line) => `  ${line}`), '}'].join('\n')

/** The form that most of them have. */
function usual(entries: readonly Entry[]): Entry | undefined {
  const counts = new Map<string, number>()
  for (const entry of entries) counts.set(formOf(entry), (counts.get(formOf(entry)) ?? 0) + 1)
  const most = Math.max(...counts.values())
  return entries.find((entry) => counts.get(formOf(entry)) === most)
}

/** Files of one folder and form, by their endings. */
function files(entries: readonly Entry[]): string[] {
  const groups = new Map<string, { folder: string; endings: Set<string>; of: Entry }>()
  for (const entry of entries) {
    const [, folder = '', ending = ''] =
      /^(\/(?:_next\/static|api\/media\/file|[^/]+)\/).*?(\.\w+)?$/.exec(entry.address) ?? []
    const key = folder + formOf(entry)
    const group = groups.get(key) ?? { folder, endings: new Set(), of: entry }
    group.endings.add(ending)
    groups.set(key, group)
  }
  return [...groups.values()].map(({ folder, endings, of }) => {
    const ends = [...endings].sort().map(literally).join('|')
    return block(`location ~ "^${literally(folder)}.+(?:${ends})$"`, [...form(of), 'try_files /files$uri @gone;'])
  })
}

/** Addresses that only the running program answers: whole sections, or questions that are put to pages. */
function elsewhere(addresses: Iterable<string>, entries: readonly Entry[], live: string | undefined): string[] {
  const sections = new Set<string>()
  const questions = new Map<string, Set<string>>()
  const taken = new Set(entries.map(({ address }) => address.replace(/\?.*/s, '')))
  for (const address of addresses) {
    if (isRareVariant(address)) continue
    const [pathname = '', query] = address.split('?')
    const section = (readAddress(pathname)?.address ?? pathname).split('/')[1] ?? ''
    if (query === undefined || !taken.has(pathname)) {
      if (/^[\w.-]+$/.test(section)) sections.add(section)
      continue
    }
    const names = questions.get(pathname) ?? new Set()
    for (const name of new URLSearchParams(query).keys()) if (/^\w+$/.test(name) && name !== 'page') names.add(name)
    questions.set(pathname, names)
  }
  // Where pages of the copy stand, what it has not is not there.
  for (const address of taken) sections.delete(address.split('/')[1] ?? '')
  const answer = live === undefined ? `return ${CANNOT};` : `return 302 ${live}$request_uri;`
  const asked = [...questions]
    .filter(([, names]) => names.size > 0)
    .sort()
    .map(([pathname, names]) => {
      const question = `^${literally(pathname)}\\?(?:.*&)?(?:${[...names].sort().join('|')})=`
      return block(`if ($exemplar_asked ~ "${question}")`, [answer])
    })
  const whole =
    sections.size > 0
      ? [
          block(
            `location ~ "^/(?:(?:${COPIED.join('|')})/)?(?:${[...sections].sort().map(literally).join('|')})(?:/|$)"`,
            [answer],
          ),
        ]
      : []
  const rare = block(`location ~ "${NOT_COPIED}"`, [answer])
  return [...(asked.length > 0 ? ['set $exemplar_asked "$uri?$args";'] : []), ...asked, rare, ...whole]
}

const HEAD = `# Made by "npm run ops -- export-site"; do not edit. Stands in a server block, after "root <this folder>;".
absolute_redirect off;
etag on;
if_modified_since exact;
gzip off;
gzip_static on;
gzip_vary on;
# with the module ngx_brotli: brotli_static on;
charset off;
error_page 404 /answers/${MISSING}.html;
error_page 410 /gone$uri.html;
error_page ${CANNOT} =404 /answers/${ELSEWHERE}.html;
set $exemplar_page "";
if ($args ~ "^page=([2-9]|[1-9][0-9]+)$") {
  set $exemplar_page "-$1";
}`

/**
 * @param moved address → where it leads
 * @param addresses that only the running program answers, @param live where that is, for readers of the copy
 */
export function includeFile(
  { entries }: Manifest,
  moved: ReadonlyMap<string, string>,
  addresses: Iterable<string>,
  live: string | undefined,
): string {
  const of = (part: Entry['part']) => entries.filter((entry) => entry.part === part)
  const home = entries.find(({ address }) => address === '/')
  const pages = of('page').filter(({ address }) => address !== '/')
  const page = usual(pages.filter(({ type }) => type === HTML))
  const apart = pages.filter((entry) => !entry.address.includes('?') && page && formOf(entry) !== formOf(page))
  const gone = of('gone')[0]
  const missing = of('answer')[0]
  return [
    HEAD,
    ...elsewhere(addresses, entries, live),
    ...[...moved].sort().map(([from, to]) => block(`location = ${from}`, [`return 308 ${quoted(to)};`])),
    ...apart
      .sort((a, b) => (a.address < b.address ? -1 : 1))
      .map((entry) => block(`location = ${entry.address}`, [...form(entry), `try_files /${nameOf(entry)} =404;`])),
    ...(home ? [block('location = /', [...form(home), `try_files /${nameOf(home)} =404;`])] : []),
    ...files(of('file')),
    block('location ~ "^(/[a-z0-9/-]*[a-z0-9-])/+$"', ['return 308 $1$is_args$args;']),
    ...(page ? [block('location /', [...form(page), 'try_files /pages$exemplar_page$uri.html @gone;'])] : []),
    block('location @gone', ['if (!-f $document_root/gone$uri.html) {', '  return 404;', '}', 'return 410;']),
    block('location ^~ /gone/', ['internal;', ...form(gone ?? missing ?? { type: HTML, headers: [] })]),
    block('location ^~ /answers/', ['internal;', ...form(missing ?? { type: HTML, headers: [] })]),
    '',
  ].join('\n')
}
