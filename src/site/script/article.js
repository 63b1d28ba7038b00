/**
 * Comfort on an article: the size of its text, paper, copying. The page is whole without; all words stand in the page.
 * ES2017, as an old phone knows it.
 */
;(function () {
  'use strict'
  const root = document.documentElement
  const article = document.querySelector('article[data-revision]')
  const tools = document.querySelector('.tools')
  if (!article || !tools) return
  const said = tools.querySelector('[role=status]')

  /** What `work` gives; nothing where the browser refuses it. */
  function attempt(work) {
    try {
      return work()
      // oxlint-disable-next-line no-unused-vars -- ES2017 has no catch without a name
    } catch (error) {
      return null
    }
  }

  // Size of the text. A browser that keeps nothing for us shows the middle one on the next page.
  const KEY = 'text-size'
  const sizes = [...tools.querySelectorAll('[data-size]')]

  function show(chosen) {
    for (const button of sizes) {
      const { size } = button.dataset
      root.classList.toggle('text-' + size, size === chosen)
      button.setAttribute('aria-pressed', String(size === chosen))
    }
  }
  const kept = attempt(() => localStorage.getItem(KEY))
  show(sizes.some(({ dataset }) => dataset.size === kept) ? kept : 'medium')

  // Paper says when it was printed, by the clock of the device.
  const printed = document.querySelector('.printed')

  function stamp() {
    if (!printed) return
    const now = new Date()
    const two = (number) => String(number).padStart(2, '0')
    const day = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-')
    printed.textContent = printed.dataset.label + day + ' ' + two(now.getHours()) + ':' + two(now.getMinutes())
  }
  window.addEventListener('beforeprint', stamp)

  // Copying: with its form for who pastes into a document, and as plain text.
  const ATTRIBUTES = ['href', 'src', 'alt', 'colspan', 'rowspan', 'scope']
  const BLOCK =
    /^(ARTICLE|BLOCKQUOTE|CAPTION|DD|DIV|DL|FIGCAPTION|FIGURE|FOOTER|H\d|HEADER|LI|OL|P|SECTION|TABLE|TR|UL)$/

  function clean() {
    const copy = article.cloneNode(true)
    for (const part of copy.querySelectorAll('.tools, .uncopied, .print-only, .visually-hidden, source, wbr'))
      part.remove()
    for (const link of copy.querySelectorAll('a[href]')) link.setAttribute('href', link.href)
    for (const image of copy.querySelectorAll('img')) image.setAttribute('src', image.src)
    return copy
  }
  function plain(node) {
    if (node.nodeType === Node.TEXT_NODE) return node.nodeValue.replace(/\s+/g, ' ')
    const { tagName, parentNode } = node
    if (tagName === 'BR') return '\n'
    const inside = [...node.childNodes].map(plain).join('')
    if (/^T[DH]$/.test(tagName)) return inside.trim() + '\t'
    if (tagName === 'DT') return inside.trim() + tools.dataset.colon
    const isNumbered = tagName === 'LI' && parentNode.tagName === 'OL' && !parentNode.classList.contains('timeline')
    const number = isNumbered ? [...parentNode.children].indexOf(node) + 1 + '. ' : ''
    return BLOCK.test(tagName) ? '\n' + number + inside + '\n' : inside
  }
  function bare(copy) {
    for (const element of copy.querySelectorAll('*'))
      for (const name of element.getAttributeNames()) if (!ATTRIBUTES.includes(name)) element.removeAttribute(name)
    return copy.innerHTML
  }
  function forms() {
    const copy = clean()
    const lines = plain(copy)
      .split('\n')
      .map((line) => line.trim())
    const address = document.querySelector('.address')
    const last = address ? address.textContent : location.href
    const end = document.createElement('p')
    end.textContent = last
    const text = [...lines.filter((line) => line !== ''), last].join('\n')
    copy.appendChild(end)
    return { 'text/plain': text, 'text/html': bare(copy) }
  }

  /** The old way, which asks for no permission and no secure connection. */
  function copyByEvent(all) {
    let done = false
    function put(event) {
      event.preventDefault()
      for (const type of Object.keys(all)) event.clipboardData.setData(type, all[type])
      done = true
    }
    const selection = getSelection()
    selection.selectAllChildren(article)
    document.addEventListener('copy', put)
    const allowed = attempt(() => document.execCommand('copy'))
    document.removeEventListener('copy', put)
    if (allowed && done) selection.removeAllRanges()
    return allowed && done
  }
  async function copy() {
    const all = forms()
    if (!navigator.clipboard || !window.ClipboardItem) return copyByEvent(all)
    const parts = {}
    for (const type of Object.keys(all)) parts[type] = new Blob([all[type]], { type })
    return navigator.clipboard.write([new ClipboardItem(parts)]).then(
      () => true,
      () => copyByEvent(all),
    )
  }

  tools.addEventListener('click', async (event) => {
    const button = event.target.closest('[data-size], [data-tool]')
    if (!button) return
    const { size, tool, done, failed } = button.dataset
    event.preventDefault()
    if (size) {
      show(size)
      attempt(() => localStorage.setItem(KEY, size))
    }
    if (tool === 'print') {
      stamp()
      window.print()
    }
    if (tool === 'copy') said.textContent = (await copy()) ? done : failed
  })
  if (!window.print) tools.querySelector('[data-tool=print]').remove()
  tools.classList.add('ready')
})()
