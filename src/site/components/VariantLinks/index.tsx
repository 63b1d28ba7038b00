import type { Switches, VariantLink } from '../../present/variants'

/** A link to this page in a variant, or to the page about them. */
function Way({ text, href, choice, back, fixed, current }: VariantLink) {
  return (
    <a
      href={href}
      data-variant={choice}
      data-back={back}
      translate={fixed ? 'no' : undefined}
      aria-current={current ? 'true' : undefined}
      rel={choice && !fixed ? 'nofollow' : undefined}
    >
      {text}
    </a>
  )
}

/** Other ways to read a page, in words. */
export function Ways({ name, ways }: { name: string; ways: VariantLink[] }) {
  return (
    <nav className="variants" aria-label={name}>
      <ul className="inline">
        {ways.map((way) => (
          <li key={way.text}>
            <Way {...way} />
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Every choice with its values; what is chosen holds on every page that links lead to. */
export function VariantSwitches({ switches }: { switches: Switches[] }) {
  return (
    <div className="filters switches">
      {switches.map(({ label, links }) => (
        <nav key={label} aria-label={label}>
          <p>{label}</p>
          <ul>
            {links.map((link) => (
              <li key={link.choice}>
                <Way {...link} />
              </li>
            ))}
          </ul>
        </nav>
      ))}
    </div>
  )
}
