/**
 * The network address of who asks. A peer on this machine is a proxy, which names who asked it, last.
 * @param peer address of the other end of the connection, @param forwarded the header `X-Forwarded-For`
 */
export function askerOf(peer: string, forwarded: string): string {
  const named = forwarded.split(',').at(-1)?.trim()
  const behind = /^(::ffff:)?127\.|^::1$/i.test(peer) && named
  return (behind || peer).slice(0, 60)
}
