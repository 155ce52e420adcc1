/** From this length on a pasted text is put into its field at once. A browser takes minutes to type in megabytes. */
const LARGE = 100_000;

type TextElement = HTMLTextAreaElement | HTMLInputElement;

/** Puts a large text that is pasted into the field where the cursor stands, in place of what is selected. */
export function takeLargePastes(field: HTMLElement): void {
  field.addEventListener('paste', (event) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const target = event.composedPath()[0] as TextElement;
    if (text.length < LARGE || target.selectionStart === null || target.selectionEnd === null) {
      return;
    }
    event.preventDefault();
    target.setRangeText(text, target.selectionStart, target.selectionEnd, 'end');
    target.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertFromPaste' }));
  });
}

declare global {
  interface Window {
    sourcebook?: { takeLargePastes: typeof takeLargePastes };
  }
}

window.sourcebook = { ...window.sourcebook, takeLargePastes };
