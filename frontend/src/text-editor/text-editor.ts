/// `<text-editor>`: a text on paper, to read or to write. It sends the whole text as `wording-changed`
/// {wording, baseVersion} after a pause, one change at a time, and waits for `acknowledge(version)`.
/// It holds no word of any language: labels come in as a property.

import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import type { Node } from 'prosemirror-model';
import { type Command, EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { redraw, type Words } from './numbering.ts';
import { type Change, Outbox } from './outbox.ts';
import { keepingPlace } from './place.ts';
import { canonical, faultOf, read } from './schema.ts';
import { structure } from './structure.ts';
import { adoptStyles } from './styles.ts';
import { toolbar, type ToolLabels } from './toolbar.ts';

export type Labels = ToolLabels & Words & { text: string };

export class TextEditor extends LitElement {
  static override properties = {
    editable: { type: Boolean },
    labels: { attribute: false },
    draftKey: { attribute: false }
  };
  declare editable: boolean;
  declare labels: Labels | null;
  /// Under this name the store keeps what the server has not acknowledged; it should name person and text.
  declare draftKey: string | null;

  private view: EditorView | null = null;
  private readonly outbox = new Outbox({
    wording: () => this.getWording(),
    send: (change) => this.send(change),
    later: (act, milliseconds) => setTimeout(act, milliseconds),
    never: (timer) => clearTimeout(timer as number),
    store: storage()
  });
  private readonly leaving = () => this.outbox.flush();

  constructor() {
    super();
    this.editable = false;
    this.labels = null;
    this.draftKey = null;
  }

  /// Takes the server's text. What was typed and never acknowledged stays in the store and is offered.
  setWording(json: string, version: number) {
    const doc = read(json);
    const offer = !this.view || this.outbox.unsaved;
    this.outbox.key = this.draftKey;
    this.outbox.begin(version);
    if (this.view) keepingPlace(this.view.dom, () => this.replace(doc, false));
    else this.begin(doc);
    if (offer) this.offerKept();
  }

  /// The canonical JSON of the text as it stands.
  getWording(): string {
    return this.view ? canonical(this.view.state.doc) : '';
  }

  /// The server has kept what was sent last, as this version.
  acknowledge(version: number) {
    this.outbox.acknowledge(version);
  }

  /// Sends now what would wait for the pause.
  flush() {
    this.outbox.flush();
  }

  /// Puts back what was offered by `unsaved-found`; undo takes it away again.
  restoreUnsaved() {
    const kept = this.outbox.kept();
    if (kept && this.view && faultOf(kept.wording) === null) this.replace(read(kept.wording), true);
  }

  discardUnsaved() {
    this.outbox.forget();
  }

  override focus() {
    this.view?.focus();
  }

  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback() {
    super.connectedCallback();
    adoptStyles(this.ownerDocument);
    window.addEventListener('pagehide', this.leaving);
    this.ownerDocument.addEventListener('visibilitychange', this.leaving);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener('pagehide', this.leaving);
    this.ownerDocument.removeEventListener('visibilitychange', this.leaving);
    this.outbox.flush();
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('draftKey')) this.outbox.key = this.draftKey;
  }

  protected override render() {
    const tools = this.editable && this.labels && this.view;
    return html`${tools ? toolbar(this.labels!, this.view!.state, (act) => this.run(act)) : nothing}
      <div class="paper"></div>`;
  }

  protected override updated(changed: PropertyValues<this>) {
    if (this.view && !this.view.dom.isConnected) this.querySelector('.paper')!.append(this.view.dom);
    if (changed.has('editable') || changed.has('labels')) this.drawAgain();
  }

  private begin(doc: Node) {
    this.view = new EditorView(null, {
      state: EditorState.create({ doc, plugins: this.plugins() }),
      editable: () => this.editable,
      attributes: () => this.described(),
      dispatchTransaction: (transaction) => {
        const view = this.view!;
        view.updateState(view.state.apply(transaction));
        if (transaction.docChanged && !transaction.getMeta('server')) this.outbox.touch();
        this.requestUpdate();
      },
      handleDOMEvents: { blur: () => this.outbox.flush() }
    });
    this.requestUpdate();
  }

  private plugins() {
    const words = () => this.labels ?? { article: '{0}', placeholders: {} };
    const past = { 'Mod-z': undo, 'Mod-y': redo, 'Shift-Mod-z': redo };
    const away = { 'Alt-F10': () => this.toTools() };
    return [history(), keymap({ ...past, ...away }), ...structure(words)];
  }

  private described(): { [name: string]: string } {
    const label = this.labels?.text ?? '';
    return this.editable
      ? { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, spellcheck: 'true' }
      : { role: 'document', 'aria-label': label };
  }

  private drawAgain() {
    if (!this.view) return;
    this.view.setProps({ editable: () => this.editable, attributes: () => this.described() });
    this.view.dispatch(this.view.state.tr.setMeta(redraw, true).setMeta('addToHistory', false));
  }

  private run(act: Command) {
    const view = this.view!;
    act(view.state, view.dispatch, view);
    view.focus();
  }

  private toTools() {
    this.querySelector<HTMLElement>('.tools [tabindex="0"]')?.focus();
    return true;
  }

  /// Changes only what differs, so that caret, selection and everything on the screen stay.
  private replace(doc: Node, byHand: boolean) {
    const { state } = this.view!;
    const from = state.doc.content.findDiffStart(doc.content);
    const ends = state.doc.content.findDiffEnd(doc.content);
    if (from === null || !ends) return;
    const overlap = Math.max(0, from - Math.min(ends.a, ends.b));
    let tr = state.tr.replace(from, ends.a + overlap, doc.slice(from, ends.b + overlap));
    if (!tr.doc.eq(doc)) tr = state.tr.replaceWith(0, state.doc.content.size, doc.content);
    this.view!.dispatch(byHand ? tr : tr.setMeta('server', true).setMeta('addToHistory', false));
  }

  private send({ wording, baseVersion }: Change) {
    const fault = faultOf(wording);
    // the words stay on the page and in the store; the page says what is wrong
    this.tell(fault ? 'wording-refused' : 'wording-changed', fault ?? { wording, baseVersion });
    if (fault) this.outbox.giveBack();
  }

  private offerKept() {
    const kept = this.outbox.kept();
    if (!kept) return;
    if (kept.wording === this.getWording() || faultOf(kept.wording) !== null) this.outbox.forget();
    else this.tell('unsaved-found', kept);
  }

  private tell(name: string, detail: object) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
  }
}

function storage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

customElements.define('text-editor', TextEditor);

declare global {
  interface HTMLElementTagNameMap {
    'text-editor': TextEditor;
  }
}
