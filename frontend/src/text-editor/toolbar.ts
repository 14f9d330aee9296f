/// The tools above the paper: one stop for the Tab key, arrows move between them; what is rarer waits in
/// menus. It holds no word of any language.

import { html, nothing, type TemplateResult } from 'lit';
import type { Command, EditorState } from 'prosemirror-state';
import * as adding from './adding.ts';
import { newAlternative, putInBrackets, type Side } from './bracketing.ts';
import { em, strong, underline } from './commands.ts';
import { address, type Ask, linking, newPlaceholder, newTable } from './linking.ts';
import { moveDown, moveUp } from './moving.ts';
import { schema } from './schema.ts';
import { inTable, type TableAct, tableActs } from './tables.ts';
import { type Kind, turnInto } from './turning.ts';

/// What can be added to a text, by the names of its words.
export type Addition =
  | 'article'
  | 'clause'
  | 'subclause'
  | 'plain'
  | 'subheading'
  | 'preamble'
  | 'quotation'
  | 'bullets'
  | 'numbers'
  | 'table'
  | 'footnote'
  | 'placeholder'
  | 'brackets'
  | 'alternative'
  | 'annex'
  | 'testimonium'
  | 'signature';

export type ToolLabels = {
  tools: {
    /// The accessible name of the toolbar.
    bar: string;
    bold: string;
    italic: string;
    underline: string;
    link: string;
    moveUp: string;
    moveDown: string;
    comment: string;
    /// The faces of the three menus.
    insert: string;
    turn: string;
    table: string;
  };
  /// "Article", as on a button that adds one.
  additions: { [addition in Addition]: string };
  kinds: { [kind in Kind]: string };
  table: { [act in TableAct]: string };
};

type Run = (act: Command) => void;
type Choice = { label: string; act: Command; keys?: string; gap?: boolean };

/// What the tools need beside the text: for whom it is written, and somebody who hears of comments.
export type Beside = { side: Side; comment?: () => void };

export function toolbar(labels: ToolLabels, state: EditorState, run: Run, ask?: Ask, beside?: Beside) {
  const { tools, additions } = labels;
  const adds = (name: Addition, act: Command, keys?: string, gap = false): Choice => ({
    label: additions[name],
    act,
    keys,
    gap
  });
  const rarer = [
    adds('plain', adding.addPlain, 'Ctrl+Shift+4'),
    adds('subheading', adding.addSubheading, 'Ctrl+Shift+5'),
    adds('quotation', adding.addQuotation, 'Ctrl+Shift+6'),
    adds('numbers', adding.addNumbers, 'Ctrl+Shift+7'),
    adds('bullets', adding.addBullets, 'Ctrl+Shift+8'),
    adds('table', newTable(ask), 'Ctrl+Shift+9'),
    adds('footnote', adding.addFootnote, 'Ctrl+Alt+F', true),
    adds('placeholder', newPlaceholder(ask)),
    ...(beside
      ? [
          adds('brackets', putInBrackets(beside.side), 'Ctrl+Alt+B', true),
          adds('alternative', newAlternative(ask, beside.side))
        ]
      : []),
    adds('preamble', adding.addPreamble, undefined, true),
    adds('testimonium', adding.addTestimonium),
    adds('signature', adding.addSignature),
    adds('annex', adding.addAnnex)
  ];
  const kinds = (Object.keys(labels.kinds) as Kind[]).map((kind) => ({
    label: labels.kinds[kind],
    act: turnInto(kind)
  }));
  const table = (Object.keys(tableActs) as TableAct[]).map((act) => ({
    label: labels.table[act],
    act: tableActs[act],
    gap: act === 'merge' || act === 'deleteRow'
  }));
  return html`<div class="tools" role="toolbar" aria-label=${tools.bar} @keydown=${rove} @focusin=${keepStop}>
      ${mark(tools.bold, html`<b aria-hidden="true">B</b>`, marked(state, 'strong'), () => run(strong), true)}
      ${mark(tools.italic, html`<i aria-hidden="true">I</i>`, marked(state, 'em'), () => run(em))}
      ${mark(tools.underline, html`<u aria-hidden="true">U</u>`, marked(state, 'underline'), () => run(underline))}
      ${ask ? mark(tools.link, chain, address(state) !== '', () => run(linking(ask))) : nothing}
      <hr aria-hidden="true" />
      ${button(additions.article, 'Ctrl+Shift+1', () => run(adding.addArticle))}
      ${button(additions.clause, 'Ctrl+Shift+2', () => run(adding.addClause))}
      ${button(additions.subclause, 'Ctrl+Shift+3', () => run(adding.addSubclause))} ${opener('insert', tools.insert)}
      ${opener('turn', tools.turn)} ${inTable(state) ? opener('table', tools.table) : nothing}
      <hr aria-hidden="true" />
      ${icon(tools.moveUp, 'Alt+↑', '↑', () => run(moveUp))} ${icon(tools.moveDown, 'Alt+↓', '↓', () => run(moveDown))}
      ${beside?.comment ? commenting(tools.comment, beside.comment) : nothing}
    </div>
    ${menu('insert', tools.insert, rarer, state, run)} ${menu('turn', tools.turn, kinds, state, run)}
    ${inTable(state) ? menu('table', tools.table, table, state, run) : nothing}`;
}

/// The one tool of those who only read.
export function readersTools(labels: ToolLabels, comment: () => void) {
  return html`<div class="tools">${commenting(labels.tools.comment, comment, 0)}</div>`;
}

function commenting(label: string, act: () => void, tabindex = -1) {
  return html`<button
    type="button"
    class="btn sm"
    tabindex=${tabindex}
    title=${`${label} (Ctrl+Alt+M)`}
    @mousedown=${stay}
    @click=${act}
  >
    ${label}
  </button>`;
}

const chain = html`<svg
  aria-hidden="true"
  width="16"
  height="16"
  viewBox="0 0 16 16"
  fill="none"
  stroke="currentColor"
  stroke-width="1.5"
>
  <path d="M6.5 9.5l3-3M7 4.5l1.4-1.4a2.8 2.8 0 0 1 4 4L11 8.5M9 11.5l-1.4 1.4a2.8 2.8 0 0 1-4-4L5 7.5" />
</svg>`;

const stay = (event: Event) => event.preventDefault();

function mark(label: string, face: TemplateResult, on: boolean, act: () => void, first = false) {
  return html`<button
    type="button"
    class="btn sm"
    tabindex=${first ? 0 : -1}
    aria-label=${label}
    title=${label}
    aria-pressed=${String(on)}
    @mousedown=${stay}
    @click=${act}
  >
    ${face}
  </button>`;
}

function button(label: string, keys: string, act: () => void) {
  return html`<button type="button" class="btn sm" tabindex="-1" title=${keys} @mousedown=${stay} @click=${act}>
    ${label}
  </button>`;
}

function icon(label: string, keys: string, face: string, act: () => void) {
  return html`<button
    type="button"
    class="btn sm"
    tabindex="-1"
    aria-label=${label}
    title=${`${label} (${keys})`}
    @mousedown=${stay}
    @click=${act}
  >
    <span aria-hidden="true">${face}</span>
  </button>`;
}

function opener(name: string, label: string) {
  return html`<button
    type="button"
    class="btn sm opens"
    tabindex="-1"
    data-menu=${name}
    aria-haspopup="menu"
    aria-expanded="false"
    @mousedown=${stay}
    @click=${toggle}
  >
    ${label}
  </button>`;
}

function menu(name: string, label: string, choices: Choice[], state: EditorState, run: Run) {
  return html`<div
    class="tool-menu"
    popover
    role="menu"
    data-menu=${name}
    aria-label=${label}
    @keydown=${choose}
    @toggle=${(event: ToggleEvent) => toggled(event, choices, state)}
  >
    ${choices.map(
      ({ label: words, act, keys, gap }) =>
        html`${gap ? html`<hr role="separator" />` : nothing}<button
            type="button"
            role="menuitem"
            tabindex="-1"
            @mousedown=${stay}
            @click=${(event: Event) => {
              if (!act(state)) return;
              (event.currentTarget as HTMLElement).closest<HTMLElement>('[popover]')!.hidePopover();
              run(act);
            }}
          >
            <span>${words}</span>${keys ? html`<kbd aria-hidden="true">${keys}</kbd>` : nothing}
          </button>`
    )}
  </div>`;
}

const menuOf = (opens: HTMLElement) =>
  opens.closest('.tools')!.parentElement!.querySelector<HTMLElement>(`.tool-menu[data-menu="${opens.dataset.menu}"]`)!;

function toggle(event: Event) {
  const opens = event.currentTarget as HTMLElement;
  const opened = menuOf(opens);
  const byKey = (event as MouseEvent).detail === 0;
  if (opened.matches(':popover-open')) opened.hidePopover();
  else open(opens, opened, byKey);
}

function open(opens: HTMLElement, opened: HTMLElement, byKey: boolean) {
  opened.showPopover();
  const { left, bottom } = opens.getBoundingClientRect();
  const room = document.documentElement.clientWidth - opened.offsetWidth - 8;
  opened.style.insetInlineStart = `${Math.max(8, Math.min(left, room))}px`;
  opened.style.insetBlockStart = `${bottom + 4}px`;
  if (byKey) items(opened)[0]?.focus();
}

/// The button says whether its menu is open. What cannot be done here is only asked when a menu opens: to ask
/// at every letter would cost more than the letter.
function toggled(event: ToggleEvent, choices: Choice[], state: EditorState) {
  const menu = event.currentTarget as HTMLElement;
  const opens = menu.parentElement!.querySelector<HTMLElement>(`.opens[data-menu="${menu.dataset.menu}"]`);
  opens?.setAttribute('aria-expanded', String(event.newState === 'open'));
  if (event.newState !== 'open') return;
  items(menu).forEach((item, at) => item.setAttribute('aria-disabled', String(!choices[at].act(state))));
}

const items = (menu: HTMLElement) => [...menu.querySelectorAll<HTMLElement>('[role="menuitem"]')];

function choose(event: KeyboardEvent) {
  const menu = event.currentTarget as HTMLElement;
  if (event.key === 'Tab') menu.hidePopover();
  move(event, items(menu), { ArrowDown: 1, ArrowUp: -1 });
}

function marked({ selection, storedMarks, doc }: EditorState, name: 'strong' | 'em' | 'underline'): boolean {
  const { from, to, empty, $from } = selection;
  const type = schema.marks[name];
  return empty ? !!type.isInSet(storedMarks ?? $from.marks()) : doc.rangeHasMark(from, to, type);
}

const buttons = (bar: HTMLElement) => [...bar.querySelectorAll('button')];

function rove(event: KeyboardEvent) {
  const target = event.target as HTMLElement;
  if (event.key === 'ArrowDown' && target.dataset.menu) {
    event.preventDefault();
    open(target, menuOf(target), true);
  }
  move(event, buttons(event.currentTarget as HTMLElement), { ArrowRight: 1, ArrowLeft: -1 });
}

function move(event: KeyboardEvent, all: HTMLElement[], ways: { [key: string]: number }) {
  const at = all.indexOf(event.target as HTMLElement);
  const next = { Home: 0, End: -1, ...(ways[event.key] ? { [event.key]: at + ways[event.key] } : {}) }[event.key];
  if (at < 0 || next === undefined) return;
  event.preventDefault();
  all.at(next % all.length)?.focus();
}

function keepStop(event: FocusEvent) {
  for (const each of buttons(event.currentTarget as HTMLElement)) each.tabIndex = each === event.target ? 0 : -1;
}
