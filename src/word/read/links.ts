/** Addresses that a link of an imported text may lead to. */
const SCHEMES = ['http:', 'https:', 'mailto:']
const LONGEST = 2000

/** The address, or undefined where a reader must not be sent there: files, scripts, paths of somebody's machine. */
export function safeAddress(address: string): string | undefined {
  try {
    const { protocol, href } = new URL(address.trim())
    return SCHEMES.includes(protocol) && href.length <= LONGEST ? href : undefined
  } catch {
    return undefined
  }
}
