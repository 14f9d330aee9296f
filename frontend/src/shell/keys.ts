/// Keys that work on every page: `/` searches, `?` shows the keys, `g` and a letter goes to a page.
/// Keys are known by their place on the keyboard, so that they work under a Cyrillic layout too. They rest while
/// somebody writes or chooses from a list, never take a key together with Ctrl, Alt or Meta, and can be switched
/// off on a device (WCAG 2.2, 2.1.4).

const PAUSE = 1500; // milliseconds within which the second key must follow
const PAGES: Record<string, string> = {
  KeyD: '',
  KeyW: 'workspace',
  KeyM: 'meetings',
  KeyT: 'documents',
  KeyI: 'instruments',
  KeyC: 'check'
};

let going = 0;

function writes(target: EventTarget | null): boolean {
  const element = target as HTMLElement | null;
  return !!element?.closest?.(
    'input, textarea, select, [contenteditable="true"], vaadin-dialog, vaadin-select, [role=listbox], [role=menu]'
  );
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

function off(): boolean {
  try {
    return localStorage.getItem('chancery.keys') === 'off';
  } catch {
    return false;
  }
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented || writes(event.target) || off()) return;
  const second = Date.now() < going;
  going = 0;
  if (second && event.code in PAGES) {
    event.preventDefault();
    follow(PAGES[event.code]!);
  } else if (event.code === 'KeyG') {
    going = Date.now() + PAUSE;
  } else if (event.key === '?' || (event.code === 'Slash' && event.shiftKey)) {
    document.querySelector<HTMLElement>('[data-keys]')?.click();
  } else if (event.key === '/' || event.code === 'Slash') {
    event.preventDefault();
    search();
  }
});
