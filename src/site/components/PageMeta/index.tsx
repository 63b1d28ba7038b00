import type { PageMetaProps } from '../../present/pageMeta'

/** The head of a page: React moves these elements to where they belong. */
export function PageMeta({ title, description, canonical, tags, hidden, feeds }: PageMetaProps) {
  return (
    <>
      <title>{title}</title>
      {description && <meta name="description" content={description} />}
      {canonical && <link rel="canonical" href={canonical} />}
      {hidden && <meta name="robots" content="noindex" />}
      {feeds.map((feed) => (
        <link key={feed.type} rel="alternate" {...feed} />
      ))}
      {tags.map(([name, content]) => (
        <meta key={name} name={name} content={content} />
      ))}
    </>
  )
}
