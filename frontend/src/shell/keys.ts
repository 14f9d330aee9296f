/// Keys that work on every page: `/` searches, `?` shows the keys, `g` and a letter goes to a page.
/// They rest while somebody writes, and never take a key together with Ctrl, Alt or Meta.

const PAUSE = 1500; // milliseconds within which the second key must follow
const PAGES: Record<string, string> = {
  d: '',
  w: 'workspace',
  m: 'meetings',
  t: 'documents',
  i: 'instruments',
  c: 'check'
};

let going = 0;

function writes(target: EventTarget | null): boolean {
  const element = target as HTMLElement | null;
  return !!element?.closest?.('input, textarea, select, [contenteditable="true"], vaadin-dialog');
}

function follow(path: string): boolean {
  const link = [...document.querySelectorAll<HTMLAnchorElement>('.nav a, .tabbar a')].find(
    (a) => a.getAttribute('href') === path
  );
  link?.click();
  return !!link;
}

function search(tries = 40) {
  const field = document.querySelector<HTMLElement>('main [data-search]');
  if (field) field.focus();
  else if (tries === 40 && !follow('documents')) return;
  else if (tries > 0) setTimeout(() => search(tries - 1), 50);
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented || writes(event.target)) return;
  const second = Date.now() < going;
  going = 0;
  if (second && event.key in PAGES) {
    event.preventDefault();
    follow(PAGES[event.key]!);
  } else if (event.key === 'g') {
    going = Date.now() + PAUSE;
  } else if (event.key === '/') {
    event.preventDefault();
    search();
  } else if (event.key === '?') {
    document.querySelector<HTMLElement>('[data-keys]')?.click();
  }
});
