/// Pasting: what comes in becomes what the place admits. Suggestions and brackets do not travel: pasted
/// words are new words of whoever pastes them.

import {
  DOMParser as Reader,
  Fragment,
  type Mark,
  type Node,
  type NodeType,
  type ResolvedPos,
  Slice
} from 'prosemirror-model';
import { type EditorState, Plugin, TextSelection, type Transaction } from 'prosemirror-state';
import { clipped, lines } from './clipping.ts';
import { found } from './foreign.ts';
import { schema } from './schema.ts';
import { blockDepth, bodyEnd, continuing, depthOf, isBody } from './where.ts';

const { title, preamble, article, heading, paragraph, subclause, plain, subheading, testimonium, signature } =
  schema.nodes;
const { bullets, numbers, item, footnote, table_cell, table_header } = schema.nodes;
const { insertion, deletion, bracket } = schema.marks;

export function pasting(): Plugin {
  let foreign = false;
  return new Plugin({
    props: {
      transformPastedHTML: (html, view) => {
        foreign = !html.includes('data-pm-slice');
        return foreign ? ours(html, view.dom.ownerDocument) : html;
      },
      clipboardTextParser: (text, _, asTyped, view) => {
        foreign = true;
        const box = view.dom.ownerDocument.createElement('div');
        box.innerHTML = asTyped ? clipped(lines(text).map((line) => ({ ...line, item: null }))) : clipped(lines(text));
        return Reader.fromSchema(schema).parseSlice(box, { preserveWhitespace: true });
      },
      transformPasted: (slice) => new Slice(settled(slice.content), slice.openStart, slice.openEnd),
      handlePaste: (view, _, slice) => {
        const nodes = blocksOf(slice.content);
        if (nodes.length === 0 || cells(view.state, slice)) return false;
        view.dispatch(
          pasted(view.state, nodes, foreign).setMeta('paste', true).setMeta('uiEvent', 'paste').scrollIntoView()
        );
        return true;
      }
    }
  });
}

/// Foreign HTML in our own words. A reader that runs no script and loads nothing reads it.
export function ours(html: string, document: Document): string {
  const page = document.implementation.createHTMLDocument('');
  page.documentElement.innerHTML = html.replace(/<!\[(?:if|endif)[^>]*>/giu, '');
  const made = clipped(found(page.body));
  return made.replace(/^<(\w+)/u, '<$1 data-pm-slice="0 0 []"');
}

/// Cells pasted into a table are the table's own affair.
const cells = ({ selection }: EditorState, { content }: Slice) =>
  depthOf(selection.$from, table_cell, table_header) > 0 &&
  content.childCount === 1 &&
  !!content.firstChild!.type.spec.tableRole;

/// What would stand if all suggestions in it were accepted.
export function settled(content: Fragment): Fragment {
  const kept: Node[] = [];
  content.forEach((node) => {
    if (deletion.isInSet(node.marks)) return;
    const marks = node.marks.filter(({ type }: Mark) => type !== insertion && type !== bracket);
    if (node.isText) kept.push(node.mark(marks));
    else kept.push(node.copy(settled(node.content)).mark(marks));
  });
  return Fragment.from(kept);
}

/// Whole blocks: what the edges of a selection left of articles, lists and tables falls apart into its words.
function blocksOf(content: Fragment): Node[] {
  const out: Node[] = [];
  let words: Node[] = [];
  const flush = () => {
    if (words.length > 0) out.push(plain.create({ id: null }, words));
    words = [];
  };
  content.forEach((node) => {
    if (node.isInline) {
      words.push(node);
      return;
    }
    flush();
    const whole = node.type.isInGroup('block') || node.type === article;
    if (node.isTextblock || (whole && sound(node))) out.push(node);
    else out.push(...blocksOf(node.content));
  });
  flush();
  return out;
}

function sound(node: Node): boolean {
  let whole = node.type.validContent(node.content);
  node.descendants((child) => void (whole &&= child.type.validContent(child.content)));
  return whole;
}

const textblocks = (nodes: readonly Node[]): Node[] =>
  nodes.flatMap((node) => (node.isTextblock ? [node] : textblocks(node.content.content)));

/// The transaction that puts blocks at the selection, in kinds that the place admits.
export function pasted(state: EditorState, nodes: Node[], foreign = false): Transaction {
  const tr = state.tr.deleteSelection();
  if (!(tr.selection instanceof TextSelection)) tr.setSelection(TextSelection.near(tr.selection.$from));
  const at = tr.selection.$from;
  if (!at.parent.inlineContent) return tr;
  if (at.parent.type === footnote)
    return tr.insertText(
      textblocks(nodes)
        .map((node) => node.textContent)
        .join(' '),
      at.pos
    );
  const numbered = textblocks(nodes).some(({ type }) => type === paragraph || type === subclause);
  const kindBy =
    (base: NodeType) =>
    ({ type }: Node): NodeType => {
      if (type === heading) return subheading;
      if (type === plain) return foreign && !numbered ? base : plain;
      return type === paragraph || type === subclause || type === subheading ? type : base;
    };
  const first = nodes.findIndex(({ type }) => type === article);
  const sections = isBody(at.node(-1).type) && first >= 0;
  const leading = sections ? nodes.slice(0, first) : nodes;
  const end = put(tr, at, fitting(leading, at, kindBy(baseKind(at))));
  if (sections) return putArticles(tr, nodes.slice(first), kindBy(paragraph));
  return tr.setSelection(TextSelection.near(tr.doc.resolve(end), -1));
}

function baseKind(at: ResolvedPos): NodeType {
  const { type } = at.parent;
  return type === paragraph || type === subclause || type === plain ? type : continuing(at.node(-1), at.index(-1));
}

/// The blocks in the kinds that may stand beside the one with the caret.
function fitting(nodes: Node[], at: ResolvedPos, kindOf: (node: Node) => NodeType): Node[] {
  const parent = at.node(-1).type;
  const { type } = at.parent;
  const all = (kind: NodeType) => textblocks(nodes).map((node) => as(kind, node));
  if (type === title || type === preamble) return all(preamble);
  if (type === testimonium || type === signature) return all(type);
  if (parent === item)
    return nodes.flatMap((node) =>
      node.type === bullets || node.type === numbers ? [node] : textblocks([node]).map((each) => as(plain, each))
    );
  if (!isBody(parent)) return all(plain);
  return nodes
    .flatMap((node) => (node.type === article ? node.content.content : [node]))
    .map((node) => (node.isTextblock ? as(kindOf(node), node) : node));
}

const as = (kind: NodeType, node: Node) =>
  node.type === kind ? node : kind.create({ id: node.attrs.id ?? null }, node.content, node.marks);

/// Puts the blocks where the caret is; the first and last join the words around it. Returns where they end.
function put(tr: Transaction, at: ResolvedPos, blocks: Node[]): number {
  if (blocks.length === 0) return at.pos;
  const [from, to] = [at.before(), at.after()];
  const fragment = Fragment.from(blocks);
  const inBody = at.parent.type.isInGroup('block');
  if (
    inBody &&
    blocks.length + (blocks[0].isTextblock ? 0 : 1) > 1 &&
    at.parent.content.size === 0 &&
    at.node(-1).canReplace(at.index(-1), at.index(-1) + 1, fragment)
  ) {
    const same = blocks[0].isTextblock
      ? [blocks[0].type.create({ id: at.parent.attrs.id }, blocks[0].content, blocks[0].marks), ...blocks.slice(1)]
      : blocks;
    tr.replaceWith(from, to, same);
    return from + Fragment.from(same).size;
  }
  const rest = at.parent.content.cut(at.parentOffset);
  const head = blocks[0].isTextblock ? blocks[0].content : Fragment.empty;
  const after = blocks[0].isTextblock ? blocks.slice(1) : [...blocks];
  if (after.length === 0) {
    tr.insert(at.pos, head);
    return at.pos + head.size;
  }
  const last = after.at(-1)!;
  if (rest.size > 0) {
    tr.delete(at.pos, at.end());
    if (last.isTextblock) after[after.length - 1] = last.copy(last.content.append(rest));
    else after.push(sibling(at, blocks).create({ id: null }, rest));
  }
  tr.insert(at.pos, head);
  const place = at.pos + head.size + 1;
  tr.insert(place, after);
  const size = Fragment.from(after).size;
  return place + size - (rest.size > 0 ? rest.size + 1 : 0);
}

/// The kind of what follows when words are parted by a table or a list.
const sibling = (at: ResolvedPos, blocks: Node[]) =>
  at.parent.type === title || at.parent.type === heading
    ? (blocks.find((each) => each.isTextblock)?.type ?? baseKind(at))
    : at.parent.type;

/// Articles come after the article with the caret; from title and preamble they begin the text, in the
/// place of an article in which nothing is written yet.
function putArticles(tr: Transaction, nodes: Node[], kindOf: (node: Node) => NodeType): Transaction {
  const contents: Node[][] = [];
  for (const node of nodes)
    if (node.type === article)
      contents.push(node.content.content.map((child) => (child.type === heading ? child : flowing(child, kindOf))));
    else contents.at(-1)!.push(flowing(node, kindOf));
  const sections = contents.map((content) => article.create({ id: null }, content));
  const [from, to] = placeOfArticles(tr);
  tr.replaceWith(from, to, sections);
  return tr.setSelection(TextSelection.near(tr.doc.resolve(from + Fragment.from(sections).size), -1));
}

const flowing = (node: Node, kindOf: (node: Node) => NodeType) => (node.isTextblock ? as(kindOf(node), node) : node);

function placeOfArticles({ selection: { $from }, doc }: Transaction): [number, number] {
  const own = depthOf($from, article);
  if (own) return [$from.after(own), $from.after(own)];
  const { type } = $from.node(1);
  if (type === testimonium) return [bodyEnd(doc), bodyEnd(doc)];
  if (type !== title && type !== preamble) return [$from.after(blockDepth($from)), $from.after(blockDepth($from))];
  let begin = 0;
  doc.forEach((child, offset) => {
    if (child.type === title || child.type === preamble) begin = offset + child.nodeSize;
  });
  const only = doc.nodeAt(begin)!;
  const blank = only.type === article && only.textContent === '' && begin + only.nodeSize === bodyEnd(doc);
  return [begin, blank ? begin + only.nodeSize : begin];
}
