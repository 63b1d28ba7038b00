/**
 * Addresses that the server may call outside. An address in the settings must not become a way to the office's inner
 * network: https alone, no private or local range, asked again of what the name resolves to at the moment of the call.
 */
import { lookup as resolve, type LookupAddress, type LookupOptions } from 'node:dns'
import { BlockList, isIP } from 'node:net'
import { env } from './env'

const INNER: [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
]

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8)
loopback.addAddress('::1', 'ipv6')
const inner = new BlockList()
for (const [net, prefix] of INNER) inner.addSubnet(net, prefix)
/** Only global unicast is outside; tunnels and translations into IPv4 are not. */
const outer6 = new BlockList()
outer6.addSubnet('2000::', 3, 'ipv6')
const tunnels6 = new BlockList()
tunnels6.addSubnet('2001::', 23, 'ipv6')
tunnels6.addSubnet('2001:db8::', 32, 'ipv6')
tunnels6.addSubnet('2002::', 16, 'ipv6')

/** Whether the server may call this IP address. */
export function isOutward(address: string): boolean {
  const family = isIP(address)
  if (family === 0) return false
  const version = family === 6 ? 'ipv6' : 'ipv4'
  if (loopback.check(address, version)) return env.robotsOnLoopback
  if (family === 6) return outer6.check(address, version) && !tunnels6.check(address, version)
  return !inner.check(address)
}

/** Endings of names that are answered inside a network alone. */
const INNER_NAMES = ['localhost', 'local', 'internal', 'home.arpa']

/** A name that may lead outside; what it resolves to is asked at the moment of the call. A dot at its end means the same name. */
function isOuterName(host: string): boolean {
  const name = host.replace(/\.$/, '')
  return name.includes('.') && !INNER_NAMES.some((ending) => name.endsWith(`.${ending}`))
}

const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '')

/**
 * The address that may be called, or null: https, a name or an outer IP address, no password in it.
 * @param plain http too: for what is only asked whether it answers
 */
export function readOutward(text: string, { plain = false } = {}): URL | null {
  if (!URL.canParse(text)) return null
  const url = new URL(text)
  const host = hostOf(url)
  const literal = isIP(host) !== 0
  const onLoopback = literal && env.robotsOnLoopback && loopback.check(host, isIP(host) === 6 ? 'ipv6' : 'ipv4')
  const scheme = url.protocol === 'https:' || (url.protocol === 'http:' && (plain || onLoopback))
  const secretless = url.username === '' && url.password === ''
  return scheme && secretless && (literal ? isOutward(host) : isOuterName(host)) ? url : null
}

type Found = (error: Error | null, address: string | LookupAddress[], family?: number) => void

/** The `lookup` of a request: a name that leads inside is not found. */
export function outwardLookup(host: string, options: LookupOptions, found: Found): void {
  resolve(host, { ...options, all: true }, (error, addresses) => {
    if (error) return found(error, [])
    const [first] = addresses
    if (!first || !addresses.every(({ address }) => isOutward(address)))
      return found(Object.assign(new Error('the name leads inside'), { code: 'INNER_ADDRESS' }), [])
    if (options.all) return found(null, addresses)
    found(null, first.address, first.family)
  })
}
