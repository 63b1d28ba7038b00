/** 钉钉: the signature of a robot's message. */
import { createHmac } from 'node:crypto'

/** urlencode(base64(HMAC-SHA256(secret, timestamp + "\n" + secret))). @param timestamp milliseconds */
export const signature = (timestamp: number, secret: string): string =>
  encodeURIComponent(createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64'))

/** The address with timestamp and signature. */
export const signed = (url: string, timestamp: number, secret: string): string =>
  `${url}${url.includes('?') ? '&' : '?'}timestamp=${timestamp}&sign=${signature(timestamp, secret)}`
