/// The tools above the paper: one stop for the Tab key, arrows move between them.

import { html, nothing, type TemplateResult } from 'lit';
import type { Command, EditorState } from 'prosemirror-state';
import { addArticle, addParagraph, addPreamble, em, strong } from './commands.ts';
import { schema } from './schema.ts';

export type ToolLabels = {
  toolbar: string;
  bold: string;
  italic: string;
  addArticle: string;
  addParagraph: string;
  addPreamble: string;
};

type Tool = { label: keyof ToolLabels; face?: TemplateResult; act: Command; mark?: 'strong' | 'em' };

const tools: Tool[] = [
  { label: 'bold', face: html`<b aria-hidden="true">B</b>`, act: strong, mark: 'strong' },
  { label: 'italic', face: html`<i aria-hidden="true">I</i>`, act: em, mark: 'em' },
  { label: 'addArticle', act: addArticle },
  { label: 'addParagraph', act: addParagraph },
  { label: 'addPreamble', act: addPreamble }
];

export function toolbar(labels: ToolLabels, state: EditorState, run: (act: Command) => void) {
  return html`<div class="tools" role="toolbar" aria-label=${labels.toolbar} @keydown=${rove} @focusin=${keepStop}>
    ${tools.map(
      ({ label, face, act, mark }, at) => html`<button
        type="button"
        class="btn sm"
        tabindex=${at === 0 ? 0 : -1}
        aria-label=${face ? labels[label] : nothing}
        title=${face ? labels[label] : nothing}
        aria-pressed=${mark ? String(marked(state, mark)) : nothing}
        @mousedown=${(event: Event) => event.preventDefault()}
        @click=${() => run(act)}
      >
        ${face ?? labels[label]}
      </button>`
    )}
  </div>`;
}

function marked({ selection, storedMarks, doc }: EditorState, name: 'strong' | 'em'): boolean {
  const { from, to, empty, $from } = selection;
  const mark = schema.marks[name];
  return empty ? !!mark.isInSet(storedMarks ?? $from.marks()) : doc.rangeHasMark(from, to, mark);
}

function buttons(bar: HTMLElement) {
  return [...bar.querySelectorAll('button')];
}

function rove(event: KeyboardEvent) {
  const all = buttons(event.currentTarget as HTMLElement);
  const at = all.indexOf(event.target as HTMLButtonElement);
  const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
  if (at < 0 || next === undefined) return;
  event.preventDefault();
  all.at(next % all.length)?.focus();
}

function keepStop(event: FocusEvent) {
  for (const button of buttons(event.currentTarget as HTMLElement)) button.tabIndex = button === event.target ? 0 : -1;
}
