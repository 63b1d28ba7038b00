/** Which pages a running site has. */
import { KINDS, type Kind } from '../../src/editorial/rules/kinds'

/** The first article of each kind, as a path. @throws where a kind has none */
export async function articles(origin: string, kinds: readonly Kind[] = KINDS): Promise<string[]> {
  return Promise.all(
    kinds.map(async (kind) => {
      const list = await (await fetch(`${origin}/${kind}`)).text()
      const path = new RegExp(`href="(/${kind}/[a-z0-9-]+)"`).exec(list)?.[1]
      if (!path) throw new Error(`nothing is live under /${kind}`)
      return path
    }),
  )
}
