/** Tells an element, by an `sb-narrow` event with true or false, whether it is narrower than so many rem: at first and whenever that changes. */
export function tellNarrow(element: HTMLElement, rem: number): void {
  let told: boolean | undefined;
  new ResizeObserver(() => {
    const width = element.clientWidth;
    const narrow = width < rem * parseFloat(getComputedStyle(document.documentElement).fontSize);
    if (width > 0 && narrow !== told) {
      told = narrow;
      element.dispatchEvent(new CustomEvent('sb-narrow', { detail: narrow }));
    }
  }).observe(element);
}

declare global {
  interface Window {
    sourcebookLayout?: { tellNarrow: typeof tellNarrow };
  }
}

window.sourcebookLayout = { tellNarrow };
