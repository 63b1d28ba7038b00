/** Brings a field of the page into view and into focus; in its text, the place where an issue lies. Browser only. */
import type { StoryContent } from '../../editorial/rules/content'
import { plainText } from '../../editorial/rules/plainText'
import type { Issue } from '../../editorial/rules/issues'

const elementOf = (path: string): HTMLElement | null =>
  document.getElementById(`field-${path.replaceAll('.', '__')}`) ??
  document.querySelector<HTMLElement>(`[data-field-path="${CSS.escape(path)}"]`)

/** The element of a path, or of the nearest member around it. */
export function fieldElement(path: string): HTMLElement | null {
  for (let at = path; at; at = at.includes('.') ? at.slice(0, at.lastIndexOf('.')) : '') {
    const element = elementOf(at)
    if (element) return element
  }
  return null
}

/** Opens whatever the element is folded away in. */
function unfold(element: HTMLElement): void {
  for (let at: HTMLElement | null = element; at; at = at.parentElement) {
    if (at instanceof HTMLDetailsElement) at.open = true
    if (at.classList.contains('collapsible--collapsed')) at.querySelector<HTMLElement>('.collapsible__toggle')?.click()
  }
}

/** The texts of a rich text on the page, without what the editor itself writes into it. */
function textsIn(root: HTMLElement): Text[] {
  const isForeign = (node: Node) =>
    node instanceof HTMLElement && (node.contentEditable === 'false' || node.tagName === 'FIGURE')
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    isForeign(node)
      ? NodeFilter.FILTER_REJECT
      : node instanceof Text
        ? NodeFilter.FILTER_ACCEPT
        : NodeFilter.FILTER_SKIP,
  )
  const texts: Text[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node as Text)
  return texts
}

/** Selects a place that is counted in plain text, whose line ends are no text of the page. */
function selectIn(root: HTMLElement, text: string, { start, end }: Issue['position']): void {
  const onPage = (at: number) => text.slice(0, at).replaceAll('\n', '').length
  const place = (offset: number): [Text, number] | null => {
    let before = 0
    for (const node of textsIn(root)) {
      if (offset <= before + node.length) return [node, offset - before]
      before += node.length
    }
    return null
  }
  const from = place(onPage(start) + 1)
  const to = place(onPage(end))
  if (!from || !to) return
  from[0].parentElement?.scrollIntoView({ block: 'center' })
  document.getSelection()?.setBaseAndExtent(from[0], Math.max(0, from[1] - 1), to[0], to[1])
}

const CONTROLS = 'input:not([type=hidden]), textarea, select, [contenteditable=true], button'

/** Payload draws members of groups and rows only when they come into view. */
const DRAWN_MS = 1_000

async function drawn(path: string): Promise<HTMLElement | null> {
  for (const end = Date.now() + DRAWN_MS; Date.now() < end && !elementOf(path);) {
    await new Promise((resolve) => requestAnimationFrame(resolve))
  }
  return fieldElement(path)
}

/** Scrolls to an element and focuses it. */
export function showElement(id: string, block: ScrollLogicalPosition = 'start'): void {
  const element = document.getElementById(id)
  element?.scrollIntoView({ block })
  element?.focus({ preventScroll: true })
}

/** Scrolls to a field and focuses it. @returns the control that took the focus */
export async function showField(path: string): Promise<HTMLElement | null> {
  const near = fieldElement(path)
  if (!near) return null
  unfold(near)
  near.scrollIntoView({ block: 'center' })
  const element = (await drawn(path)) ?? near
  element.scrollIntoView({ block: 'center' })
  const control = element.matches(CONTROLS) ? element : (element.querySelector<HTMLElement>(CONTROLS) ?? element)
  control.focus({ preventScroll: true })
  return control
}

/** Scrolls to where an issue or a comment lies, focuses the field and marks the place. */
export async function showIssue(
  { field, position }: Pick<Issue, 'field' | 'position'>,
  content: StoryContent,
): Promise<void> {
  const control = await showField(field)
  if (!control || position.end <= position.start) return
  const rich = content[field as 'body' | 'lead']
  if (typeof rich === 'object' && rich?.root) {
    const root = fieldElement(field)?.querySelector<HTMLElement>('[data-lexical-editor], .desk-body')
    if (root) selectIn(root, plainText(rich), position)
  } else if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) {
    control.setSelectionRange(position.start, position.end)
  }
}
