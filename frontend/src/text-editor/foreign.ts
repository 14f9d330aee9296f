/// What Word, LibreOffice and web pages put on the clipboard, read as paragraphs, items and tables. What we
/// have no word for becomes plain text; what only a screen or a reviser sees is left out.

import { PLAIN, type Run, tidy } from './runs.ts';
import { rules } from './rules.ts';

/// A paragraph as it was found, before anything is made of typed numbers.
export type Found =
  | { kind: 'words'; runs: Run[]; heading: number; item: Item | null; quoted: boolean; marker: string }
  | { kind: 'more'; runs: Run[] } // one more paragraph of the item before
  | { kind: 'table'; rows: Cell[][] };
export type Item = { level: number; ordered: boolean | null };
export type Cell = { header: boolean; colspan: number; rowspan: number; words: Run[][] };

const BLOCKS =
  /^(P|DIV|H[1-6]|UL|OL|LI|TABLE|BLOCKQUOTE|SECTION|ARTICLE|HEADER|FOOTER|MAIN|PRE|DL|DT|DD|CENTER|FIGURE|ADDRESS|BODY)$/;
const LEFT_OUT = /^(STYLE|SCRIPT|META|LINK|TITLE|HEAD|XML|DEL|IMG|OBJECT|SVG|NOSCRIPT|TEMPLATE|COL|COLGROUP)$/;
const styleOf = (element: Element) => element.getAttribute('style') ?? '';
const classOf = (element: Element) => element.getAttribute('class') ?? '';

export function found(body: Element): Found[] {
  const reading = new Reading(body);
  reading.children(body, PLAIN);
  reading.flush();
  return reading.found;
}

class Reading {
  readonly found: Found[] = [];
  private runs: Run[] = [];
  private heading = 0;
  private marker = '';
  private item: Item | null = null;
  private begun = false; // whether the item has its first paragraph
  private quoted = false;
  private lists: boolean[] = [];
  private readonly body: Element;

  constructor(body: Element) {
    this.body = body;
  }

  children(parent: Element, look: Omit<Run, 'text'>) {
    for (const child of parent.childNodes) {
      if (child.nodeType === 3) this.runs.push({ ...look, text: child.nodeValue! });
      else if (child.nodeType === 1) this.element(child as Element, look);
    }
  }

  private element(element: Element, look: Omit<Run, 'text'>) {
    const tag = element.tagName.toUpperCase();
    if (LEFT_OUT.test(tag) || leftOut(element)) return;
    if (/mso-list:\s*ignore/iu.test(styleOf(element))) this.marker = (element.textContent ?? '').trim();
    else if (tag === 'BR' || /mso-tab-count/iu.test(styleOf(element))) this.runs.push({ ...look, text: ' ' });
    else if (tag === 'TABLE') this.table(element, look);
    else if (BLOCKS.test(tag)) this.block(tag, element, look);
    else if (isReference(element)) this.note(element, look);
    else this.children(element, looked(element, look));
  }

  private block(tag: string, element: Element, look: Omit<Run, 'text'>) {
    this.flush();
    const outer = { item: this.item, begun: this.begun, quoted: this.quoted };
    if (tag === 'UL' || tag === 'OL') this.lists.push(tag === 'OL');
    if (tag === 'LI')
      [this.item, this.begun] = [{ level: Math.max(1, this.lists.length), ordered: this.lists.at(-1) ?? false }, false];
    const level = /mso-list:\s*\S+\s+level(\d+)/iu.exec(styleOf(element));
    if (level && tag !== 'LI') [this.item, this.begun] = [{ level: Number(level[1]), ordered: null }, false];
    this.quoted ||= tag === 'BLOCKQUOTE' || /Quote/u.test(classOf(element));
    this.heading = headingLevel(tag, element);
    this.children(element, look);
    this.flush();
    if (tag === 'UL' || tag === 'OL') this.lists.pop();
    if (tag === 'LI' || level) ({ item: this.item, begun: this.begun } = outer);
    this.quoted = outer.quoted;
  }

  flush() {
    const runs = tidy(this.runs);
    const { heading, marker, item, quoted } = this;
    [this.runs, this.heading, this.marker] = [[], 0, ''];
    if (runs.length === 0) return;
    if (item && this.begun) this.found.push({ kind: 'more', runs });
    else this.found.push({ kind: 'words', runs, heading, item, quoted, marker });
    this.begun = true;
  }

  /// A table of one cell is a frame around words.
  private table(element: Element, look: Omit<Run, 'text'>) {
    this.flush();
    const rows = [...element.querySelectorAll('tr')].filter((row) => row.closest('table') === element);
    const cells = rows.map((row) => [...row.children].filter((cell) => /^T[DH]$/iu.test(cell.tagName)));
    if (cells.flat().length === 1) {
      this.children(cells.flat()[0], look);
      this.flush();
      return;
    }
    const made = cells.filter((row) => row.length > 0).map((row) => row.map(cell));
    if (made.length > 0) this.found.push({ kind: 'table', rows: made });
  }

  private note(element: Element, look: Omit<Run, 'text'>) {
    const id = (element.getAttribute('href') ?? '').replace(/^.*#_?/u, '').replace(/sym$/u, '');
    const note = [...this.body.querySelectorAll('[id]')].find((each) => each.id === id);
    if (!note) return;
    const words = found(without(note)).flatMap((each) => ('runs' in each ? each.runs : []));
    if (words.length > 0) this.runs.push({ ...look, text: '', note: words });
  }
}

/// The words of a footnote without the sign that leads back from it.
function without(note: Element): Element {
  const copy = note.ownerDocument.createElement('div');
  copy.append(...[...note.childNodes].map((child) => child.cloneNode(true)));
  copy
    .querySelectorAll('a[href*="_ftnref"], a[href*="_ednref"], a.sdfootnotesym, a.sdendnotesym')
    .forEach((back) => back.remove());
  return copy;
}

const isReference = (element: Element) =>
  element.tagName === 'A' &&
  (/#_(ftn|edn)\d/u.test(element.getAttribute('href') ?? '') || /sd(foot|end)noteanc/u.test(classOf(element)));

/// Comments, revisions, hidden words, contents and the store of footnotes at the end.
function leftOut(element: Element): boolean {
  const style = styleOf(element);
  const name = classOf(element);
  if (
    /display:\s*none|mso-hide:\s*all|mso-element:\s*(comment|footnote-list|endnote-list|footnote-separator|header|footer)/iu.test(
      style
    )
  )
    return true;
  if (/msocom|MsoComment|msoDel\b|MsoToc\d/u.test(name)) return true;
  return /^sd(foot|end)note\d+$/u.test(element.id) || /mso-element:\s*(foot|end)note\b/iu.test(style);
}

function headingLevel(tag: string, element: Element): number {
  if (/^H[1-6]$/u.test(tag)) return Number(tag[1]);
  const named = /MsoHeading(\d)/u.exec(classOf(element)) ?? /mso-outline-level:\s*(\d)/iu.exec(styleOf(element));
  if (named) return Number(named[1]);
  return /MsoTitle|MsoSubtitle/u.test(classOf(element)) ? 9 : 0;
}

/// Emphasis by element and by style, the style with the last word.
function looked(element: Element, look: Omit<Run, 'text'>): Omit<Run, 'text'> {
  const tag = element.tagName.toUpperCase();
  const style = styleOf(element);
  const weight = /(?:^|;)\s*font-weight:\s*(\w+)/iu.exec(style)?.[1];
  const slope = /(?:^|;)\s*font-style:\s*(\w+)/iu.exec(style)?.[1];
  const line = /(?:^|;)\s*text-decoration(?:-line)?:\s*([\w\s-]+)/iu.exec(style)?.[1];
  const href = tag === 'A' ? element.getAttribute('href') : null;
  return {
    strong: weight ? /bold|[6-9]00/u.test(weight) : look.strong || tag === 'B' || tag === 'STRONG',
    em: slope ? /italic|oblique/u.test(slope) : look.em || tag === 'I' || tag === 'EM',
    underline: line ? /underline/u.test(line) || look.underline : look.underline || tag === 'U' || tag === 'INS',
    href: rules.href(href) ? href : look.href
  };
}

function cell(element: Element): Cell {
  const span = (name: string) => {
    const value = Number(element.getAttribute(name) ?? 1);
    return rules.span(value) ? value : 1;
  };
  const words = found(element).flatMap(plainWords);
  const head = element.tagName.toUpperCase() === 'TH' || element.closest('thead') !== null;
  return { header: head, colspan: span('colspan'), rowspan: span('rowspan'), words };
}

/// In a cell an item keeps the sign it had, as words.
function plainWords(each: Found): Run[][] {
  if (each.kind === 'table') return each.rows.flat().flatMap(({ words }) => words);
  if (each.kind === 'more' || !each.item) return [each.runs];
  return [[{ ...PLAIN, text: `${each.marker && /\w/u.test(each.marker) ? each.marker : '–'} ` }, ...each.runs]];
}
