/// `<text-editor>`: a text on paper, to read or to write in together with others. The page gives it the
/// words as they are and a ticket; the rest it settles with the server on a line of its own: what is
/// written here goes there step by step, what others write comes from there. It holds no word of any
/// language: labels come in as a property.

import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { type Command, EditorState, Plugin, type Transaction } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { addFootnote } from './adding.ts';
import { asker, type AskLabels } from './asking.ts';
import { Beside, type BesideLabels } from './beside.ts';
import { putInBrackets, type Side } from './bracketing.ts';
import { bylines, type Saying } from './bylines.ts';
import { lostWords, type CardLabels } from './cards.ts';
import type { Comments } from './comments.ts';
import { Conversation, type Standing } from './conversation.ts';
import { redraw, type Words } from './numbering.ts';
import { ownNames } from './own-names.ts';
import { inParts } from './parting.ts';
import { keepingPlace } from './place.ts';
import { presence } from './presence.ts';
import { read } from './schema.ts';
import { structure } from './structure.ts';
import { state as stateLine, type StateLabels } from './state-line.ts';
import { adoptStyles } from './styles.ts';
import { suggested } from './suggesting.ts';
import { readersTools, toolbar, type ToolLabels } from './toolbar.ts';
import type { LastChange } from './tracing.ts';

/// What is written on and around the paper.
export type Labels = ToolLabels & Words & { text: string };
/// What is said of writing together.
export type Sayings = Saying &
  CardLabels &
  StateLabels &
  AskLabels &
  BesideLabels & { notSuggested: string };

const PLAIN: Words = { article: '{0}', placeholders: {} };

export class TextEditor extends LitElement {
  static override properties = {
    labels: { attribute: false },
    sayings: { attribute: false },
    draftKey: { attribute: false },
    comments: { attribute: false },
    mayComment: { attribute: false },
    lastChange: { attribute: false },
    standing: { state: true },
    told: { state: true }
  };
  declare labels: Labels | null;
  declare sayings: Sayings | null;
  /// Under this name the browser keeps what the server does not have; it should name person and text.
  declare draftKey: string | null;
  /// Those that this reader may read, and where they stand.
  declare comments: Comments | null;
  declare mayComment: boolean;
  /// What the page answered to `block-asked`.
  declare lastChange: LastChange | null;
  declare standing: Standing | null;
  /// A sentence for somebody who tried what cannot be.
  declare told: string;

  private view: EditorView | null = null;
  private conversation: Conversation | null = null;
  private version = -1;
  private ticket = '';
  private readonly ask = asker(this, () => this.sayings);
  private readonly beside = new Beside(this, () => this.view);
  private readonly comment = () => void this.beside.ask();
  private readonly side: Side = () => ({
    code: this.standing?.code ?? '',
    suggests: this.standing?.stage === 'NEGOTIATION'
  });

  constructor() {
    super();
    this.labels = null;
    this.sayings = null;
    this.draftKey = null;
    this.comments = null;
    this.mayComment = false;
    this.lastChange = null;
    this.standing = null;
    this.told = '';
  }

  /// The words as the page read them, to be seen until the line is open.
  setWording(json: string, version: number) {
    if (this.conversation) return; // the line knows better
    this.version = version;
    this.begin(json);
  }

  /// Opens the line. A page that is used for another text first hangs up.
  connect(ticket: string) {
    this.ticket = ticket;
    void this.converse();
  }

  hangUp() {
    this.conversation?.hangUp();
    this.conversation = null;
    this.standing = null;
  }

  /// Brings a block into view.
  show(id: string) {
    this.querySelector(`[data-id="${CSS.escape(id)}"]`)?.scrollIntoView({ block: 'start' });
  }

  /// Brings a suggestion or a bracket into view.
  showChange(id: string) {
    const name = CSS.escape(id);
    const found = this.querySelector(`[data-change="${name}"], [data-bracket="${name}"]`);
    found?.scrollIntoView({ block: 'center' });
    found?.classList.add('shown');
    window.setTimeout(() => found?.classList.remove('shown'), 2000);
  }

  /// Brings the passage of a comment into view; null: none is the current any more.
  showComment(id: string | null) {
    this.beside.draw(id);
  }

  override focus() {
    this.view?.focus();
  }

  get editable(): boolean {
    return this.standing?.mayWrite ?? false;
  }

  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback() {
    super.connectedCallback();
    adoptStyles(this.ownerDocument);
    if (this.ticket && !this.conversation) void this.converse();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.hangUp();
  }

  protected override render() {
    const { labels, sayings, view, standing } = this;
    const tools = this.editable && labels && view;
    return html`<div class="edge">
        ${tools ? toolbar(labels, view.state, (act) => this.run(act), this.ask, this.tools()) : nothing}
        ${!tools && labels && view && this.mayComment ? readersTools(labels, this.comment) : nothing}
        ${sayings && standing ? stateLine(sayings, standing, this.told, this.beside.lastWords(this.lastChange)) : nothing}
      </div>
      ${sayings && this.conversation ? lostWords(sayings, this.conversation.lost, (at) => this.dismiss(at)) : nothing}
      <div class="paper"></div>`;
  }

  protected override updated(changed: PropertyValues<this>) {
    if (this.view && !this.view.dom.isConnected) this.querySelector('.paper')!.append(this.view.dom);
    if (changed.has('labels') || changed.has('sayings') || changed.has('standing')) this.drawAgain();
    if (changed.has('comments')) this.beside.draw();
  }

  private begin(json: string) {
    const doc = read(json);
    const state = EditorState.create({ doc, plugins: this.plugins() });
    if (this.view) this.view.updateState(state);
    else
      this.view = new EditorView(null, {
        state,
        editable: () => this.editable,
        attributes: () => this.described(),
        dispatchTransaction: (tr) => this.dispatch(tr)
      });
    this.requestUpdate();
  }

  private async converse() {
    if (!this.view || !this.isConnected || this.conversation) return;
    this.conversation = new Conversation(this.ticket, this.draftKey ?? 'text', this.version, {
      state: () => this.view!.state,
      dispatch: (tr) => this.view!.updateState(this.view!.state.apply(tr)),
      replaceState: (doc) => this.view!.updateState(EditorState.create({ doc, plugins: this.view!.state.plugins })),
      keepingPlace: (act) => keepingPlace(this.view!.dom, act),
      changed: (standing) => {
        this.standing = standing;
        this.requestUpdate();
      },
      ended: (why) => this.dispatchEvent(new CustomEvent('line-ended', { detail: { why }, bubbles: true }))
    });
    await this.conversation.begin();
  }

  private dispatch(tr: Transaction) {
    const view = this.view!;
    const allowed = this.asAllowed(tr);
    if (!allowed) return;
    const going = inParts(view.state, allowed);
    view.updateState(view.state.apply(going));
    this.conversation?.moved(going.docChanged, view.hasFocus());
    if (going.docChanged) this.told = '';
    this.requestUpdate();
  }

  /// In negotiation whatever is done here becomes a suggestion; undo and redo take back or repeat one.
  private asAllowed(tr: Transaction): Transaction | null {
    const own = tr.docChanged && !tr.getMeta('history$') && !tr.getMeta('suggested');
    if (!own || this.standing?.stage !== 'NEGOTIATION') return tr;
    const as = suggested(this.view!.state, tr, this.standing.code);
    if (!as) this.told = this.sayings?.notSuggested ?? '';
    return as;
  }

  private plugins() {
    const past = { 'Mod-z': undo, 'Mod-y': redo, 'Shift-Mod-z': redo };
    const away = { 'Alt-F10': () => this.toTools() };
    const more = { 'Ctrl-Alt-b': putInBrackets(this.side) };
    return [
      history(),
      keymap({ ...past, ...away, ...more }),
      byPlace({ KeyB: putInBrackets(this.side), KeyF: addFootnote }),
      ...structure(() => this.labels ?? PLAIN, this.ask),
      ownNames(this.side),
      Conversation.plugin(this.version),
      presence(),
      bylines(() => this.sayings),
      ...this.beside.plugins()
    ];
  }

  private described(): { [name: string]: string } {
    const label = this.labels?.text ?? '';
    return this.editable
      ? { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, spellcheck: 'true' }
      : { role: 'document', 'aria-label': label, tabindex: '0' };
  }

  private drawAgain() {
    if (!this.view) return;
    this.view.setProps({ editable: () => this.editable, attributes: () => this.described() });
    this.view.updateState(this.view.state.apply(this.view.state.tr.setMeta(redraw, true).setMeta('addToHistory', false)));
  }

  private tools() {
    return { side: this.side, comment: this.mayComment ? this.comment : undefined };
  }

  private run(act: Command) {
    const view = this.view!;
    act(view.state, view.dispatch, view);
    view.focus();
  }

  private dismiss(at: number) {
    this.conversation?.dismiss(at);
    this.requestUpdate();
  }

  private toTools() {
    this.querySelector<HTMLElement>('.tools [tabindex="0"]')?.focus();
    return true;
  }
}

/// By where a key lies: with Ctrl and Alt a Cyrillic keyboard gives letters that no keymap knows.
const byPlace = (acts: { [code: string]: Command }) =>
  new Plugin({
    props: {
      handleKeyDown: (view, event) =>
        event.ctrlKey && event.altKey && !event.shiftKey && !!acts[event.code]?.(view.state, view.dispatch, view)
    }
  });

customElements.define('text-editor', TextEditor);

declare global {
  interface HTMLElementTagNameMap {
    'text-editor': TextEditor;
  }
}
