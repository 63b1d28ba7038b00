import type { StatementSection } from '../../present/statements'
import { FactList } from '../FactList'

/** Sections of plain sentences, with what is known and where to go. */
export function Statement({ sections }: { sections: StatementSection[] }) {
  return sections.map(({ title, paragraphs, facts, links }) => (
    <section key={title}>
      <h2>{title}</h2>
      {paragraphs.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <FactList facts={facts} />
      {links.map(({ text, href }) => (
        <p className="more" key={href}>
          <a href={href}>{text}</a>
        </p>
      ))}
    </section>
  ))
}
