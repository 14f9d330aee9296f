/// The words of one pasted paragraph: runs with what we keep of their look.

export type Run = { text: string; strong: boolean; em: boolean; underline: boolean; href: string | null; note?: Run[] };

export const PLAIN = { strong: false, em: false, underline: false, href: null };

export const textOf = (runs: Run[]) => runs.map(({ text }) => text).join('');

/// One space for any white space, none at the ends; no-break spaces stay where they keep two words together.
export function tidy(runs: Run[]): Run[] {
  const kept: Run[] = [];
  let space = true;
  for (const run of runs) {
    if (run.note) {
      kept.push({ ...run, note: tidy(run.note) });
      space = false;
      continue;
    }
    const text = run.text.replace(/[\s\u00a0]+/gu, (white) => (white === '\u00a0' ? white : ' '));
    const own = space ? text.replace(/^[ \u00a0]+/u, '') : text;
    if (own === '') continue;
    space = /[ \u00a0]$/u.test(own);
    kept.push({ ...run, text: own });
  }
  while (kept.length > 0 && !kept.at(-1)!.note) {
    const last = kept.pop()!;
    const text = last.text.replace(/[ \u00a0]+$/u, '');
    if (text === '') continue;
    kept.push({ ...last, text });
    break;
  }
  return kept;
}

/// Without the first letters, as when a typed number goes.
export function without(runs: Run[], letters: number): Run[] {
  const kept: Run[] = [];
  for (const run of runs) {
    const cut = Math.min(letters, run.text.length);
    letters -= cut;
    if (cut < run.text.length || run.note) kept.push({ ...run, text: run.text.slice(cut) });
  }
  return tidy(kept);
}

const escaped = (text: string) =>
  text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/"/gu, '&quot;');

/// Our own HTML for the runs. Emphasis that covers a whole heading is how headings look, and goes.
export function html(runs: Run[], heading = false): string {
  const whole = heading && runs.every(({ strong, note }) => strong || note);
  return runs
    .map((run) => {
      if (run.note) return `<span class="footnote">${html(run.note)}</span>`;
      let written = escaped(run.text);
      if (run.href) written = `<a href="${escaped(run.href)}">${written}</a>`;
      if (run.underline && !run.href) written = `<u>${written}</u>`;
      if (run.em) written = `<em>${written}</em>`;
      return run.strong && !whole ? `<strong>${written}</strong>` : written;
    })
    .join('');
}
