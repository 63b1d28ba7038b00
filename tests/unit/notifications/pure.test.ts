import { createHmac } from 'node:crypto'
import { afterEach, describe, expect, test } from 'vitest'
import { DEFAULT_CHOICES, isQuiet, sendAt, type Choices } from '../../../src/editorial/rules/notifications'
import { retryAt } from '../../../src/notifications/backOff'
import { cutToBytes, linesToBytes } from '../../../src/notifications/cut'
import { DeliveryFailure, failureOf } from '../../../src/notifications/failure'
import { groupText } from '../../../src/notifications/robot'
import { signature, signed } from '../../../src/notifications/sign'
import { errorWord } from '../../../src/desk/messages/errorWords'
import { isOutward, outwardLookup, readOutward } from '../../../src/platform/outward'
import { seal, unseal } from '../../../src/platform/seal'

const bytes = (text: string) => Buffer.byteLength(text, 'utf8')

describe('cutting by bytes', () => {
  test.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13])('leaves whole characters within %i bytes', (most) => {
    const cut = cutToBytes('a招é😀商', most)
    expect(bytes(cut)).toBeLessThanOrEqual(most)
    expect('a招é😀商'.startsWith(cut)).toBe(true)
    expect(cut).not.toContain('\ufffd')
  })
  test('leaves alone what fits', () => expect(cutToBytes('招商', 6)).toBe('招商'))

  test('keeps whole lines and says how many are missing', () => {
    const lines = Array.from({ length: 200 }, (_, index) => `- 第${index}个单位 典型案例 1 篇 待复审`)
    const text = linesToBytes(lines, 4096, (missing) => `还有${missing}`)
    const kept = text.split('\n')
    expect(bytes(text)).toBeLessThanOrEqual(4096)
    expect(kept.at(-1)).toBe(`还有${200 - (kept.length - 1)}`)
    expect(kept.slice(0, -1)).toEqual(lines.slice(0, kept.length - 1))
    expect(bytes([...lines.slice(0, kept.length), `还有${200 - kept.length}`].join('\n'))).toBeGreaterThan(4096)
  })
  test('a message to a robot is never longer than 4096 bytes, even of one line', () => {
    expect(bytes(groupText(['招'.repeat(5000)]))).toBeLessThanOrEqual(4096)
    expect(bytes(groupText(Array.from({ length: 500 }, () => '- 单位 讲话 1 篇 待签发')))).toBeLessThanOrEqual(4096)
  })
})

describe("钉钉's signature", () => {
  test('is the known one', () => {
    const expected = createHmac('sha256', 'SECabc').update('1700000000000\nSECabc').digest('base64')
    expect(decodeURIComponent(signature(1_700_000_000_000, 'SECabc'))).toBe(expected)
  })
  test('is encoded for an address', () => {
    const all = Array.from({ length: 200 }, (_, index) => signature(index, 's')).join('')
    expect(all).toMatch(/^[\w%.-]+$/)
    expect(all).toMatch(/%2[BF]/)
  })
  test.each([
    ['https://a.cn/send?access_token=1', 'https://a.cn/send?access_token=1&timestamp=5&sign='],
    ['https://a.cn/send', 'https://a.cn/send?timestamp=5&sign='],
  ])('goes behind what stands in %s', (url, begin) => expect(signed(url, 5, 's').startsWith(begin)).toBe(true))
})

describe('when a letter goes out, by the clock of Beijing', () => {
  const at = (text: string) => new Date(`2026-11-26T${text}:00+08:00`)
  const told = (choices: Partial<Choices>, now: Date, urgent = false) =>
    sendAt({ ...DEFAULT_CHOICES, ...choices }, urgent, now).toISOString()
  const night = { quietFrom: 22, quietUntil: 7 }

  test('at once', () => expect(told({}, at('23:30'))).toBe(at('23:30').toISOString()))
  test.each([
    ['21:59', '21:59'],
    ['22:00', '07:00+1'],
    ['23:59', '07:00+1'],
    ['00:00', '07:00'],
    ['06:59', '07:00'],
    ['07:00', '07:00'],
  ])('quiet from 22 to 7: what comes at %s goes at %s', (now, then) => {
    const [time = '', next] = then.split('+')
    const expected = at(time).getTime() + (next ? 86_400_000 : 0)
    expect(told(night, at(now))).toBe(new Date(expected).toISOString())
  })
  test.each([
    ['11:59', '11:59'],
    ['12:00', '14:00'],
    ['13:59', '14:00'],
    ['14:00', '14:00'],
  ])('quiet from 12 to 14: what comes at %s goes at %s', (now, then) =>
    expect(told({ quietFrom: 12, quietUntil: 14 }, at(now))).toBe(at(then).toISOString()),
  )
  test('the same hour twice is no quiet', () => {
    for (let hour = 0; hour < 24; hour++)
      expect(
        isQuiet({ ...DEFAULT_CHOICES, quietFrom: 5, quietUntil: 5 }, at(`${String(hour).padStart(2, '0')}:10`)),
      ).toBe(false)
  })
  test('what is urgent waits for nothing', () =>
    expect(told({ ...night, digestAt: 8 }, at('23:30'), true)).toBe(at('23:30').toISOString()))
  test('a digest waits for its hour', () => {
    expect(told({ digestAt: 9 }, at('08:15'))).toBe(at('09:00').toISOString())
    expect(told({ digestAt: 9 }, at('09:01'))).toBe('2026-11-27T01:00:00.000Z')
    expect(told({ digestAt: 0 }, at('09:01'))).toBe('2026-11-26T16:00:00.000Z')
  })
  test('and for the end of the quiet', () =>
    expect(told({ ...night, digestAt: 6 }, at('08:00'))).toBe('2026-11-26T23:00:00.000Z'))
})

describe('trying again', () => {
  const now = new Date('2026-11-26T00:00:00Z')
  const waits = (random: number) =>
    Array.from({ length: 29 }, (_, index) => Number(retryAt(index + 1, now, () => random)) - now.getTime())
  test('waits twice as long each time, up to an hour', () => {
    expect(waits(0).slice(0, 8)).toEqual([30, 60, 120, 240, 480, 960, 1920, 3600].map((seconds) => seconds * 1000))
    expect(Math.max(...waits(0))).toBe(3_600_000)
    expect(Math.max(...waits(1))).toBe(4_320_000)
  })
  test('goes on for about a day, then gives up', () => {
    expect(waits(0).reduce((sum, wait) => sum + wait, 0)).toBeGreaterThan(20 * 3_600_000)
    expect(retryAt(30, now)).toBeNull()
  })
})

describe('what went wrong', () => {
  const smtp = (responseCode: number, code: string) =>
    Object.assign(new Error('550 secret words'), { responseCode, code })
  test.each<[string, unknown, string, boolean]>([
    ['a full mailbox', smtp(452, 'EENVELOPE'), 'SMTP_452', false],
    ['an unknown address', smtp(550, 'EENVELOPE'), 'SMTP_550', true],
    ['a refused login', smtp(535, 'EAUTH'), 'SMTP_535', false],
    ['nobody there', Object.assign(new Error('connect 10.0.0.1:25'), { code: 'ECONNREFUSED' }), 'ECONNREFUSED', false],
    ['a name that leads inside', Object.assign(new Error('x'), { code: 'INNER_ADDRESS' }), 'INNER_ADDRESS', true],
    ['its own word', new DeliveryFailure('HTTP_404', true), 'HTTP_404', true],
    ['a code of a stranger', Object.assign(new Error('x'), { code: 'https://a?key=1' }), 'UNKNOWN', false],
    ['nothing at all', undefined, 'UNKNOWN', false],
  ])('%s', (_, error, code, final) => {
    const failure = failureOf(error)
    expect([failure.code, failure.final, failure.message]).toEqual([code, final, code])
  })
})

test.each([
  ['ECONNREFUSED', '连不上'],
  ['NO_ANSWER', '没有回应'],
  ['SMTP_550', 'SMTP_550'],
  ['constructor', 'constructor'],
])('the code %s is said in words', (code, words) => expect(errorWord(code)).toContain(words))

describe('addresses outside', () => {
  afterEach(() => {
    delete process.env.ROBOTS_ON_LOOPBACK
  })
  test.each([
    'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=1',
    'https://8.8.8.8/x',
    'https://[2400:3200::1]/x',
  ])('%s may be called', (url) => expect(readOutward(url)?.href).toBe(url))
  const REFUSED = [
    'http://qyapi.weixin.qq.com/x',
    'https://user:pw@qyapi.weixin.qq.com/x',
    'https://localhost/x',
    'https://intranet/x',
    'https://localhost./x',
    'https://intranet./x',
    'https://desk.localhost/x',
    'https://printer.local/x',
    'https://printer.LOCAL./x',
    'https://wiki.internal/x',
    'https://10.0.0.1/x',
    'https://172.31.9.9/x',
    'https://192.168.1.1/x',
    'https://169.254.169.254/latest',
    'https://100.64.0.1/x',
    'https://0.0.0.0/x',
    'https://0x7f.1/x',
    'https://2130706433/x',
    'https://[::ffff:10.0.0.1]/x',
    'https://[::1]/x',
    'https://[fd00::1]/x',
    'https://[fe80::1]/x',
    'https://[2002:a00:1::]/x',
    'https://[64:ff9b::a00:1]/x',
    'https://224.0.0.1/x',
    'https://127.0.0.1/x',
    'http://127.0.0.1:8080/x',
    'ftp://qyapi.weixin.qq.com/x',
    'file:///etc/passwd',
    'qyapi.weixin.qq.com',
    '',
  ]
  test.each(REFUSED)('%s may not', (url) => expect(readOutward(url)).toBeNull())
  test('this machine may be called where the setting says so, and nothing else more', () => {
    process.env.ROBOTS_ON_LOOPBACK = '1'
    const now = REFUSED.filter((url) => readOutward(url) !== null)
    expect(now).toEqual([
      'https://0x7f.1/x',
      'https://2130706433/x',
      'https://[::1]/x',
      'https://127.0.0.1/x',
      'http://127.0.0.1:8080/x',
    ])
    expect(isOutward('10.0.0.1')).toBe(false)
  })
  test('a name that leads inside is not found', async () => {
    const found = await new Promise((resolve) =>
      outwardLookup('localhost', {}, (error, address) => resolve([(error as { code?: string } | null)?.code, address])),
    )
    expect(found).toEqual(['INNER_ADDRESS', []])
  })
  test('a name is no address', () => expect(isOutward('example.cn')).toBe(false))
})

describe('what is sealed', () => {
  const text = 'https://oapi.dingtalk.com/robot/send?access_token=秘密'
  const under = (secret: string) => {
    process.env.PAYLOAD_SECRET = secret
  }
  test('opens for its purpose under its secret alone', () => {
    under('a'.repeat(32))
    const sealed = seal(text, 'robots')
    expect(sealed).not.toContain('dingtalk')
    expect(seal(text, 'robots')).not.toBe(sealed)
    expect(unseal(sealed, 'robots')).toBe(text)
    expect(unseal(sealed, 'other')).toBeNull()
    expect(unseal(`${sealed.slice(0, -2)}AA`, 'robots')).toBeNull()
    expect(unseal('', 'robots')).toBeNull()
    under('b'.repeat(32))
    expect(unseal(sealed, 'robots')).toBeNull()
  })
})
