import type { PageMetaProps } from '../../present/pageMeta'

const OPEN_SEARCH_TYPE = 'application/opensearchdescription+xml'

/** The head of a page: React moves these elements to where they belong; data for programs stays in the body. */
export function PageMeta({
  title,
  description,
  canonical,
  tags,
  properties,
  hidden,
  feeds,
  alternates,
  search,
  data,
}: PageMetaProps) {
  return (
    <>
      <title>{title}</title>
      {description && <meta name="description" content={description} />}
      {canonical && <link rel="canonical" href={canonical} />}
      {hidden && <meta name="robots" content="noindex" />}
      {alternates.map((alternate) => (
        <link key={alternate.hrefLang} rel="alternate" {...alternate} />
      ))}
      {feeds.map((feed) => (
        <link key={feed.href} rel="alternate" {...feed} />
      ))}
      {search && <link rel="search" type={OPEN_SEARCH_TYPE} {...search} />}
      {tags.map(([name, content]) => (
        <meta key={name} name={name} content={content} />
      ))}
      {properties.map(([property, content]) => (
        <meta key={property} property={property} content={content} />
      ))}
      {data && <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: data }} />}
    </>
  )
}
