/// In negotiation whatever a person does becomes a suggestion under their side's name: nothing that
/// others wrote goes, nothing comes without saying whose it is. The server checks exactly that.

import { Fragment, type Mark, type Node, Slice } from 'prosemirror-model';
import { type EditorState, Selection, TextSelection, type Transaction } from 'prosemirror-state';
import { AddMarkStep, AttrStep, RemoveMarkStep, ReplaceAroundStep, ReplaceStep } from 'prosemirror-transform';
import { type Ids, randomIds } from './block-ids.ts';
import { whose } from './rules.ts';
import { schema } from './schema.ts';

const { insertion, deletion, bracket } = schema.marks;

/// The same change as a suggestion; null where it cannot be one (another kind of block, for example).
export function suggested(state: EditorState, tr: Transaction, code: string, ids: Ids = randomIds): Transaction | null {
  if (tr.steps.every(staysAsItIs)) return tr;
  if (tr.steps.some((step) => step instanceof ReplaceAroundStep)) return null;
  const [only] = tr.steps;
  if (tr.steps.length === 1 && only instanceof ReplaceStep)
    return new Suggesting(state, code, ids).replace(tr, only.from, only.to, only.slice);
  const from = tr.before.content.findDiffStart(tr.doc.content);
  const ends = tr.before.content.findDiffEnd(tr.doc.content);
  if (from === null || !ends) return tr;
  const overlap = Math.max(0, from - Math.min(ends.a, ends.b));
  return new Suggesting(state, code, ids).replace(tr, from, ends.a + overlap, tr.doc.slice(from, ends.b + overlap));
}

/// Formatting is done, not suggested; ids and brackets are no words.
function staysAsItIs(step: object): boolean {
  if (step instanceof AttrStep) return step.attr === 'id';
  return (step instanceof AddMarkStep || step instanceof RemoveMarkStep) && ![insertion, deletion].includes(step.mark.type);
}

class Suggesting {
  private readonly tr: Transaction;
  private readonly state: EditorState;
  private readonly code: string;
  private readonly ids: Ids;
  private around: readonly Mark[] = [];

  constructor(state: EditorState, code: string, ids: Ids) {
    this.state = state;
    this.code = code;
    this.ids = ids;
    this.tr = state.tr;
  }

  replace(original: Transaction, from: number, to: number, slice: Slice): Transaction | null {
    const id = this.idBeside(from, to);
    this.around = this.bracketsAround(from, to);
    const marked = slice.size > 0 ? this.inserted(slice, id) : null;
    if (slice.size > 0 && !marked) return null;
    const forward = this.state.selection.empty && this.state.selection.from === from && to > from;
    const within = this.state.doc.resolve(from).sameParent(this.state.doc.resolve(to));
    this.deleteRange(from, to, id);
    let caret = this.tr.mapping.map(forward ? to : from, forward ? 1 : -1);
    if (marked) {
      const at = within ? this.afterDeleted(this.tr.mapping.map(to, 1)) : this.tr.mapping.map(from, -1);
      const before = this.tr.doc.content.size;
      this.tr.replace(at, at, marked);
      const grown = this.tr.doc.content.size - before;
      if (grown === 0) return null;
      // as far from the end of what came as the caret was meant to be
      caret = at + grown - Math.max(0, original.mapping.map(to, 1) - original.selection.head);
    }
    this.tr.setSelection(this.near(caret));
    this.tr.setMeta('suggested', true);
    if (original.scrolledIntoView) this.tr.scrollIntoView();
    return this.tr;
  }

  private near(position: number): Selection {
    const at = this.tr.doc.resolve(Math.min(Math.max(0, position), this.tr.doc.content.size));
    return at.parent.inlineContent ? TextSelection.create(this.tr.doc, at.pos) : Selection.near(at);
  }

  /// Typing on goes on the same suggestion; words typed in the place of others belong to it too.
  private idBeside(from: number, to: number): string {
    const before = this.state.doc.resolve(from).nodeBefore;
    const after = this.state.doc.resolve(to).nodeAfter;
    for (const node of [before, after]) {
      const own = node?.marks.find((mark) => this.isOwn(mark) && (mark.type === insertion || mark.type === deletion));
      if (own) return own.attrs.id;
    }
    return `${this.code}.${this.ids()}`;
  }

  private isOwn(mark: Mark): boolean {
    return whose(mark.attrs.id ?? '.') === this.code;
  }

  private ownInsertion(node: Node): boolean {
    return node.marks.some((mark) => mark.type === insertion && this.isOwn(mark));
  }

  /// What the own side suggested to insert goes; everything else stays and says that it is to go.
  private deleteRange(from: number, to: number, id: string) {
    const mark = deletion.create({ id });
    const gone: [number, number][] = [];
    const joined: number[] = [];
    this.state.doc.nodesBetween(from, to, (node, position) => {
      const end = position + node.nodeSize;
      if (node.isText || (node.isInline && node.isLeaf)) {
        const [first, last] = [Math.max(from, position), Math.min(to, end)];
        if (this.ownInsertion(node)) gone.push([first, last]);
        else if (!deletion.isInSet(node.marks)) this.tr.addMark(first, last, mark);
        return false;
      }
      const whole = position >= from && end <= to;
      if (!node.isTextblock && whole) {
        if (this.ownInsertion(node)) gone.push([position, end]);
        else if (!deletion.isInSet(node.marks)) this.tr.addNodeMark(position, mark);
        return false;
      }
      // the boundary before it lies in the range
      if (node.isTextblock && position >= from && position < to) {
        if (this.ownInsertion(node)) joined.push(position);
        else if (!deletion.isInSet(node.marks)) this.tr.addNodeMark(position, mark);
      }
      return true;
    });
    for (const [first, last] of gone.reverse()) this.tr.delete(this.tr.mapping.map(first), this.tr.mapping.map(last));
    for (const position of joined.reverse()) this.join(this.tr.mapping.map(position));
  }

  private join(position: number) {
    const at = this.tr.doc.resolve(position);
    if (at.nodeBefore?.isTextblock && at.nodeAfter?.isTextblock) this.tr.join(position);
    else if (at.nodeAfter?.content.size === 0) this.tr.delete(position, position + at.nodeAfter.nodeSize);
  }

  /// Words come after those in whose place they come.
  private afterDeleted(position: number): number {
    const at = this.tr.doc.resolve(position);
    const node = at.nodeAfter;
    const inside = at.textOffset > 0 && at.parent.child(at.index());
    const marked = inside || null;
    return marked && deletion.isInSet(marked.marks) && node ? position + node.nodeSize : position;
  }

  /// The slice with the side's name on everything that comes; null where a block would be cut that others see.
  private inserted(slice: Slice, id: string): Slice | null {
    const mark = insertion.create({ id });
    let cut = false;
    const nodes: Node[] = [];
    slice.content.forEach((node, _, index) => {
      const opens = index === 0 && slice.openStart > 0;
      const closes = index === slice.content.childCount - 1 && slice.openEnd > 0;
      if (!node.isInline && !node.isTextblock && (opens || closes)) {
        // one open container on both sides is only the way down to its words
        if (slice.content.childCount > 1) cut = true;
        const inner = this.inserted(new Slice(node.content, Math.max(0, slice.openStart - 1), Math.max(0, slice.openEnd - 1)), id);
        if (!inner) cut = true;
        else nodes.push(node.copy(inner.content));
      } else nodes.push(this.withMark(node, mark, !opens));
    });
    return cut ? null : new Slice(Fragment.from(nodes), slice.openStart, slice.openEnd);
  }

  private withMark(node: Node, mark: Mark, itself: boolean): Node {
    if (node.isText || (node.isInline && node.isLeaf)) return node.mark(mark.addToSet(this.neutral(node.marks)));
    if (!node.isTextblock && !node.isInline) return node.mark(mark.addToSet(plain(node.marks)));
    const inner: Node[] = [];
    node.content.forEach((child) => inner.push(this.withMark(child, mark, true)));
    const copy = node.copy(Fragment.from(inner));
    const marks = node.isInline ? this.neutral(node.marks) : plain(node.marks);
    return itself ? copy.mark(mark.addToSet(marks)) : copy;
  }

  /// Copied words leave suggestions and brackets behind; what comes within a bracket stands in it.
  private neutral(marks: readonly Mark[]): readonly Mark[] {
    return this.around.reduce<readonly Mark[]>((all, mark) => mark.addToSet(all), plain(marks));
  }

  private bracketsAround(from: number, to: number): readonly Mark[] {
    const before = this.state.doc.resolve(from).nodeBefore?.marks ?? [];
    const after = this.state.doc.resolve(to).nodeAfter?.marks ?? [];
    return before.filter((mark) => mark.type === bracket && mark.isInSet(after));
  }
}

const plain = (marks: readonly Mark[]) =>
  marks.filter(({ type }) => type !== insertion && type !== deletion && type !== bracket);
