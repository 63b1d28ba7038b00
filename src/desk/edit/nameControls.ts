/** Names for those of Payload's controls that have none of their own: the editor, its buttons, the menus of lists. */
import { lookUp, t } from '../../messages/index'

const isNamed = (element: Element): boolean =>
  (element.textContent ?? '').trim() !== '' ||
  element.hasAttribute('aria-label') ||
  element.hasAttribute('aria-labelledby')

const name = (element: Element, text: string): void => {
  if (!isNamed(element)) element.setAttribute('aria-label', text)
}

/** Gives names to what is in `root` now. */
export function nameControls(root: HTMLElement): void {
  for (const editor of root.querySelectorAll('[data-lexical-editor]')) {
    if (editor.hasAttribute('aria-label')) continue
    const field = editor.closest('[data-field-path]')?.querySelector('.field-label')
    editor.setAttribute('aria-label', field?.textContent ?? t('fields.body'))
  }
  for (const button of root.querySelectorAll<HTMLElement>('button[data-button-key]')) {
    name(button, lookUp(`desk.editor.${button.dataset.buttonKey ?? ''}`) ?? t('desk.editor.other'))
  }
  for (const button of root.querySelectorAll(
    '.toolbar-popup__dropdown, .popup-button, .add-block-menu, .draggable-block-menu',
  )) {
    name(button, t('desk.editor.more'))
  }
  for (const button of root.querySelectorAll('.collapsible__toggle')) name(button, t('desk.editor.fold'))
  for (const button of root.querySelectorAll('.upload-relationship-details__edit')) name(button, t('desk.editor.file'))
  for (const button of root.querySelectorAll('.upload-relationship-details__remove')) name(button, t('desk.remove'))
  for (const button of root.querySelectorAll('.LexicalEditorTheme__upload__swap-drawer-toggler'))
    name(button, t('desk.editor.otherFile'))
  for (const button of root.querySelectorAll('.LexicalEditorTheme__upload__removeButton'))
    name(button, t('desk.remove'))
  // What it shows stands with the file.
  for (const picture of root.querySelectorAll('[data-lexical-editor] img:not([alt])')) picture.setAttribute('alt', '')
  for (const handle of root.querySelectorAll('.collapsible__drag')) name(handle, t('desk.editor.drag'))
  for (const button of root.querySelectorAll('.file-details__remove')) name(button, t('desk.editor.otherFile'))
  // Its text is a tooltip, which readers do not get.
  for (const button of root.querySelectorAll('.copy-to-clipboard:not([aria-label])'))
    button.setAttribute('aria-label', t('desk.editor.copyAddress'))
  nameSelects(root)
}

/** Payload's selects: one goes by the label of its field, and what is hidden from readers takes no focus. */
function nameSelects(root: HTMLElement): void {
  for (const input of root.querySelectorAll('.react-select input')) {
    const label = input.closest('.field-type')?.querySelector('.field-label')?.textContent
    if (label && !input.hasAttribute('aria-label')) input.setAttribute('aria-label', label.replace('*', '').trim())
  }
  for (const hidden of root.querySelectorAll<HTMLElement>('.react-select [aria-hidden="true"]')) hidden.tabIndex = -1
}
