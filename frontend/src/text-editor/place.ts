/// Keeps what a reader looks at where it is while the text changes above it.

export function keepingPlace(text: HTMLElement, change: () => void) {
  const seen = [...text.querySelectorAll<HTMLElement>('[data-id]:not(section)')].find(
    (block) => block.getBoundingClientRect().bottom > 0
  );
  const id = seen?.dataset.id;
  const before = seen?.getBoundingClientRect().top ?? 0;
  change();
  const now = id ? text.querySelector<HTMLElement>(`[data-id="${id}"]:not(section)`) : null;
  const moved = now ? now.getBoundingClientRect().top - before : 0;
  if (moved !== 0) scroller(text).scrollTop += moved;
}

function scroller(element: HTMLElement): Element {
  for (let parent = element.parentElement; parent; parent = parent.parentElement)
    if (parent.scrollHeight > parent.clientHeight && /auto|scroll/.test(getComputedStyle(parent).overflowY)) return parent;
  return document.scrollingElement ?? document.documentElement;
}
