/** The page that the server sends when no other can be made: whole in one text, nothing else to load. */
import { createHash } from 'node:crypto'
import { t } from '../messages/index'

const STYLE = `
:root{color-scheme:light dark}
body{margin:0;padding:48px 16px;background:#fff;color:#1a1a1a;font:18px/32px "PingFang SC","HarmonyOS Sans SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
main{max-width:648px;margin:0 auto}
h1{margin:0 0 16px;font-size:30px;line-height:42px}
p{margin:0 0 16px}
a{color:#0b4f9c}
a:focus{outline:3px solid currentColor;outline-offset:2px;background:#fd0;color:#1a1a1a}
@media (max-width:639px){h1{font-size:24px;line-height:34px}}
@media (prefers-color-scheme:dark){body{background:#15171a;color:#e9e9e7}a{color:#8cb8f2}a:focus{color:#1a1a1a;outline-color:#e9e9e7}}
`
  .trim()
  .replace(/\n/g, '')

/** Policy of the answer: nothing is loaded and nothing runs; the one style is named by its hash, so that no other has any say. */
export const UNAVAILABLE_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** A page that needs nothing beside it. */
export const barePage = (title: string, text: string, link: { href: string; text: string }): string => `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${text}</p>
<p><a href="${link.href}">${link.text}</a></p>
</main>
</body>
</html>
`

/** The body of a 503 answer (`text/html; charset=utf-8`). It names no page: the link leads to the address one is at. */
export const unavailablePage = (text = t('site.unavailable.text')): string =>
  barePage(t('site.unavailable.title'), text, { href: '', text: t('site.unavailable.retry') })
