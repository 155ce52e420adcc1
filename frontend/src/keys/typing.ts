type Modifier = 'Alt' | 'Control' | 'Meta';

const CONTROLS = ['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset', 'submit'];
const kept = new Set<string>();

/** Keeps a key with a modifier from doing anything on the screen while somebody types into a field. */
export function keepWhileTyping(codes: string[], modifier: Modifier): void {
  codes.forEach((code) => kept.add(`${modifier} ${code}`));
}

function isTyping(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  if (target instanceof HTMLInputElement) {
    return !target.readOnly && !CONTROLS.includes(target.type);
  }
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable);
}

function isKept(event: KeyboardEvent): boolean {
  return (['Alt', 'Control', 'Meta'] as const)
    .filter((modifier) => event.getModifierState(modifier))
    .some((modifier) => kept.has(`${modifier} ${event.code}`) || kept.has(`${modifier} ${event.key}`));
}

/** Before anything on the screen hears of it; the field takes the key as any other. */
window.addEventListener(
  'keydown',
  (event) => {
    if (isKept(event) && isTyping(event)) {
      event.stopImmediatePropagation();
    }
  },
  true,
);

declare global {
  interface Window {
    sourcebookKeys?: { keepWhileTyping: typeof keepWhileTyping };
  }
}

window.sourcebookKeys = { keepWhileTyping };
