/** A page as a reader gets it. No public page has a client component, so what the frame adds does nothing there. */

/** Scripts of the frame, and what loads them. Our own stays, and data for machines is no script. */
const SCRIPTS =
  /<script\b(?![^>]*\b(?:type="application\/ld\+json"|src="\/script\/))[^>]*>[\s\S]*?<\/script>|<link\b[^>]*\bas="script"[^>]*>/g
/** Places that they would find again, and where one text ends and the next begins, which differs by how they came. */
const MARKS = /<div hidden="">(?:<!--\/?\$-->)*<\/div>|<!--(?: |\/?\$)-->/g
/** What a script would put in its place: such a page is not whole without. */
const PENDING = /<template id="B:|<div hidden(?:="")? id="S:/

/** @throws Error for a page that needs its scripts */
export function withoutScripts(html: string): string {
  if (PENDING.test(html)) throw new Error('a public page waits for a script')
  return html.replace(SCRIPTS, '').replace(MARKS, '')
}
