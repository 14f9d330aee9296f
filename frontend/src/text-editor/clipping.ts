/// What was found on the clipboard, as the HTML of our own blocks: typed numbers go, because ours are
/// computed; what they said about level and kind stays.

import type { Cell, Found } from './foreign.ts';
import { html, type Run, textOf, without } from './runs.ts';

type Block =
  | { kind: 'article' | 'subheading' | 'plain' | 'more'; runs: Run[] }
  | { kind: 'quoted'; runs: Run[] }
  | { kind: 'clause'; depth: number; runs: Run[] }
  | { kind: 'item'; level: number; ordered: boolean; runs: Run[] }
  | { kind: 'table'; rows: Cell[][] };

const ARTICLE = /^(?:article|статья)\s+(?:\d+|[ivxlc]+)\s*([.:–—]|$)?\s*/iu;
const ANNEX = /^(?:annex|appendix|приложение)\b/iu;
// a number at the beginning counts as one only before a capital letter: "1.5 million" is none
const DECIMAL = /^(\d{1,3}(?:\.\d{1,3})*)([.)]?)[\s\u00a0]+(?=[\p{Lu}"«“„([])/u;
const LETTER = /^\(?([a-zа-я]|[ivx]{1,5})\)[\s\u00a0]+/iu;
const BULLET = /^[•·▪◦‣●○■–—-][\s\u00a0]+/u;

export function clipped(found: Found[]): string {
  const blocks = found.map((each, at) => read(each, found, at));
  return written(blocks);
}

function read(each: Found, all: Found[], at: number): Block {
  if (each.kind !== 'words') return each;
  const text = textOf(each.runs);
  const article = ARTICLE.exec(text);
  const bold = each.runs.every(({ strong, note }) => strong || note);
  if (article && (each.heading > 0 || bold || article[1] !== undefined) && text.length < 300)
    return { kind: 'article', runs: without(each.runs, article[0].length) };
  if (each.heading > 0) return headed(each, text, all);
  if (each.quoted) return { kind: 'quoted', runs: each.runs };
  if (each.marker || each.item) return listed(each, text);
  return typed(each.runs, text, all[at - 1]);
}

type Words = Found & { kind: 'words' };

/// Without the word "Article" anywhere, the highest headings are those of articles.
function headed(each: Words, text: string, all: Found[]): Block {
  const named = all.some((other) => other.kind === 'words' && other.heading > 0 && ARTICLE.test(textOf(other.runs)));
  const highest = Math.min(...all.map((other) => (other.kind === 'words' && other.heading > 0 ? other.heading : 9)));
  const number = /^\d{1,3}(?:\.\d{1,3})*[.)]?[\s\u00a0]+/u.exec(text)?.[0].length ?? 0;
  const whole = !named && each.heading === highest && highest < 9 && !ANNEX.test(text);
  return { kind: whole ? 'article' : 'subheading', runs: without(each.runs, number) };
}

/// An item by its markup; the sign before it says whether it is a clause, a letter or a bullet.
function listed(each: Words, text: string): Block {
  const { item, marker, runs } = each;
  const decimal = /^\d{1,3}(?:\.\d{1,3})*\.?$/u.exec(marker);
  if (decimal) return { kind: 'clause', depth: parts(marker), runs };
  const level = item?.level ?? 1;
  if (marker) return { kind: 'item', level, ordered: /^\(?[\p{L}\d]{1,5}[.)]$/u.test(marker), runs };
  const sign = LETTER.exec(text) ?? BULLET.exec(text);
  return {
    kind: 'item',
    level,
    ordered: item?.ordered ?? false,
    runs: sign && item?.ordered === null ? without(runs, sign[0].length) : runs
  };
}

const parts = (number: string) => number.split('.').filter((part) => part !== '').length;

/// A paragraph whose number was typed by hand.
function typed(runs: Run[], text: string, before: Found | undefined): Block {
  const decimal = DECIMAL.exec(text);
  if (decimal && (decimal[2] === '.' || parts(decimal[1]) > 1))
    return { kind: 'clause', depth: parts(decimal[1]), runs: without(runs, decimal[0].length) };
  if (decimal && decimal[2] === ')')
    return { kind: 'item', level: 1, ordered: true, runs: without(runs, decimal[0].length) };
  const letter = LETTER.exec(text);
  if (letter) {
    const above = before?.kind === 'words' ? (LETTER.exec(textOf(before.runs))?.[1].toLowerCase() ?? '') : '';
    const inner =
      /^[ivx]+$/iu.test(letter[1]) &&
      above !== '' &&
      !(letter[1] === 'i' && above === 'h') &&
      !(letter[1] === 'v' && above === 'u');
    return { kind: 'item', level: inner ? 2 : 1, ordered: true, runs: without(runs, letter[0].length) };
  }
  const bullet = BULLET.exec(text);
  if (bullet) return { kind: 'item', level: 1, ordered: false, runs: without(runs, bullet[0].length) };
  return { kind: 'plain', runs };
}

function written(blocks: Block[]): string {
  const highest = Math.min(...blocks.flatMap((block) => (block.kind === 'clause' ? [block.depth] : [])));
  const out: string[] = [];
  let open = false;
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    const together = alike(blocks, at);
    if (block.kind === 'article') {
      out.push(
        `${open ? '</section>' : ''}<section class="article"><h2 class="heading">${html(block.runs, true)}</h2>`
      );
      open = true;
    } else if (block.kind === 'table') out.push(table(block.rows));
    else if (block.kind === 'subheading') out.push(`<h3 class="subheading">${html(block.runs, true)}</h3>`);
    else if (block.kind === 'clause') out.push(paragraph(block.depth === highest ? 'n' : 'sub', block.runs));
    else if (block.kind === 'item') out.push(list(together as ListBlock[]));
    else if (block.kind === 'quoted') out.push(quotation(together as Quoted[]));
    else out.push(paragraph('plain', block.runs));
    at += together.length - 1;
  }
  return out.join('') + (open ? '</section>' : '');
}

type Quoted = Extract<Block, { kind: 'quoted' }>;

/// The items of one list, the paragraphs of one quotation; everything else alone.
function alike(blocks: Block[], at: number): Block[] {
  const kinds: { [kind: string]: string[] } = { item: ['item', 'more'], quoted: ['quoted'] };
  let end = at + 1;
  while (end < blocks.length && kinds[blocks[at].kind]?.includes(blocks[end].kind)) end++;
  return blocks.slice(at, end);
}

const quotation = (words: Quoted[]) =>
  `<blockquote class="quotation">${words.map(({ runs }) => paragraph('plain', runs)).join('')}</blockquote>`;

const paragraph = (name: string, runs: Run[]) => `<p class="${name}">${html(runs)}</p>`;

type ListBlock = Extract<Block, { kind: 'item' }> | { kind: 'more'; runs: Run[] };

/// Items with their levels as lists within lists; a level that was skipped is none.
function list(blocks: ListBlock[]): string {
  let out = '';
  const open: { level: number; tag: string }[] = [];
  const close = () => (out += `</li></${open.pop()!.tag}>`);
  for (const block of blocks) {
    if (block.kind === 'more') {
      out += paragraph('plain', block.runs);
      continue;
    }
    const tag = block.ordered ? 'ol' : 'ul';
    while (open.length > 0 && open.at(-1)!.level > block.level && (open.length > 1 || open[0].tag !== tag)) close();
    if (open.length > 0 && open.at(-1)!.level >= block.level && open.at(-1)!.tag !== tag) close();
    if (open.length > 0 && open.at(-1)!.level >= block.level) out += '</li>';
    else {
      out += `<${tag} class="${block.ordered ? 'numbers' : 'bullets'}">`;
      open.push({ level: block.level, tag });
    }
    out += `<li class="item">${paragraph('plain', block.runs)}`;
  }
  while (open.length > 0) close();
  return out;
}

function table(rows: Cell[][]): string {
  const cell = ({ header, colspan, rowspan, words }: Cell) => {
    const tag = header ? 'th' : 'td';
    const spans = `${colspan > 1 ? ` colspan="${colspan}"` : ''}${rowspan > 1 ? ` rowspan="${rowspan}"` : ''}`;
    return `<${tag}${spans}>${words.map((runs) => paragraph('plain', runs)).join('') || '<p class="plain"></p>'}</${tag}>`;
  };
  return `<table class="grid"><tbody>${rows.map((row) => `<tr class="row">${row.map(cell).join('')}</tr>`).join('')}</tbody></table>`;
}

/// Lines of plain text, read as if each were a paragraph.
export const lines = (text: string): Found[] =>
  text
    .split(/[\r\n]+/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({
      kind: 'words',
      runs: [{ text: line.replace(/[\s]+/gu, ' '), strong: false, em: false, underline: false, href: null }],
      heading: 0,
      item: null,
      quoted: false,
      marker: ''
    }));
