/// Comments beside the text: the passages are drawn, never written, so that a text may be frozen and a comment
/// private. The page says where they stand in a version of the server's text; here they move with the words.

import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { placed, unmapped, versionOf } from './collab.ts';
import { redraw } from './numbering.ts';

export type Comment = { id: string; from: number; to: number; private: boolean; resolved: boolean };
export type Comments = { version: number; list: Comment[] };

export type CommentLabels = {
  /// "comment, only for Tajikistan: "
  commentPrivate: string;
  /// "comment for all who read this text: "
  commentShared: string;
  /// For somebody who comments on words that the server does not have yet.
  commentLater: string;
};

/// Some words that a person wants to comment on, as the server knows them.
export type Passage = { from: number; to: number; version: number; quote: string; block: string };

type Drawn = { set: DecorationSet; waiting: Comments | null; current: string | null };

const LONGEST_QUOTE = 400;
const key = new PluginKey<Drawn>('comments');

/// Marks a transaction after which other comments are there, or another one is the current.
export const commented = key;

export type CommentSource = {
  /// Those of the page, as they are now.
  latest(): Comments | null;
  labels(): CommentLabels | null;
  /// Somebody clicked on a passage.
  chosen?(id: string): void;
  /// Somebody wants to comment on the chosen words.
  asked?(): void;
};

export function comments({ latest, labels, chosen, asked }: CommentSource): Plugin {
  return new Plugin<Drawn>({
    key,
    state: {
      init: (_, state) => drawn(state, latest(), labels(), null, DecorationSet.empty),
      apply: (tr, now, _, state) => {
        const told = tr.getMeta(key) as { current?: string | null } | undefined;
        const current = told?.current === undefined ? now.current : told.current;
        const comes = now.waiting !== null && versionOf(state) >= now.waiting.version;
        const moved = tr.docChanged ? now.set.map(tr.mapping, tr.doc) : now.set;
        if (told || comes || tr.getMeta(redraw)) return drawn(state, latest(), labels(), current, moved);
        return moved === now.set ? now : { ...now, set: moved };
      }
    },
    props: {
      decorations: (state) => key.getState(state)?.set,
      handleClick: (view, position) => {
        const id = at(view.state, position);
        if (id) chosen?.(id);
        return false;
      },
      // not in a keymap: whoever only reads has the shortcut too
      handleDOMEvents: {
        keydown: (_, event) => {
          const asks = event.ctrlKey && event.altKey && event.code === 'KeyM' && !!asked;
          if (asks) {
            event.preventDefault();
            asked();
          }
          return asks;
        }
      }
    }
  });
}

/// The comment on the fewest words around a place.
export function at(state: EditorState, position: number): string | null {
  const found = passages(state, position, position);
  found.sort((one, other) => one.to - one.from - (other.to - other.from));
  return found[0]?.spec.comment ?? null;
}

/// Where a comment's passage is drawn.
export function place(state: EditorState, id: string): { from: number; to: number } | null {
  const found = passages(state).filter(({ spec }) => spec.comment === id);
  return found.length === 0 ? null : { from: found[0].from, to: found[0].to };
}

const passages = (state: EditorState, from?: number, to?: number) =>
  (key.getState(state)?.set ?? DecorationSet.empty).find(from, to, ({ comment, said }) => !!comment && !said);

/// The chosen words, without white space around them; for a caret the whole block. Null where there are no words.
export function chosen(state: EditorState): Passage | null {
  const { $from, empty } = state.selection;
  let { from, to } = empty && $from.parent.isTextblock ? { from: $from.start(), to: $from.end() } : state.selection;
  const words = (start: number, end: number) =>
    state.doc.textBetween(start, end, ' ', (leaf) => leaf.type.spec.leafText?.(leaf) ?? ' ');
  while (from < to && /^\s?$/.test(words(from, from + 1)) && state.doc.resolve(from).parent.isTextblock) from++;
  while (from < to && /^\s?$/.test(words(to - 1, to)) && state.doc.resolve(to).parent.isTextblock) to--;
  const quote = words(from, to).trim();
  const block = blockAt(state.doc, from);
  return quote === '' || !block
    ? null
    : {
        from: unmapped(state, from),
        to: unmapped(state, to),
        version: versionOf(state),
        quote: quote.slice(0, LONGEST_QUOTE),
        block
      };
}

/// The id of the innermost block around a place.
export function blockAt(doc: Node, position: number): string | null {
  const at = doc.resolve(position);
  for (let depth = at.depth; depth > 0; depth--) if (at.node(depth).attrs.id) return at.node(depth).attrs.id;
  return at.nodeAfter?.attrs.id ?? null;
}

function drawn(
  state: EditorState,
  given: Comments | null,
  labels: CommentLabels | null,
  current: string | null,
  before: DecorationSet
): Drawn {
  if (!given || !labels) return { set: DecorationSet.empty, waiting: null, current };
  if (given.version > versionOf(state)) return { set: before, waiting: given, current };
  const decorations = given.list.flatMap((comment) => {
    const from = placed(state, comment.from, given.version, 1);
    const to = placed(state, comment.to, given.version, -1);
    const stands = from !== null && to !== null && from < to && to <= state.doc.content.size;
    return stands ? passage(comment, from, to, labels, comment.id === current) : [];
  });
  return { set: DecorationSet.create(state.doc, decorations), waiting: null, current };
}

function passage(comment: Comment, from: number, to: number, labels: CommentLabels, current: boolean): Decoration[] {
  const { id } = comment;
  const words = comment.private ? labels.commentPrivate : labels.commentShared;
  const look = [
    'commented',
    comment.private ? 'private' : 'shared',
    comment.resolved ? 'resolved' : 'open',
    current ? 'current' : ''
  ];
  const draw = () => {
    const span = document.createElement('span');
    span.className = 'vh';
    span.textContent = words;
    return span;
  };
  return [
    Decoration.inline(
      from,
      to,
      { class: look.filter(Boolean).join(' '), title: words.trim().replace(/:$/, '') },
      { comment: id }
    ),
    Decoration.widget(from, draw, { side: -1, ignoreSelection: true, key: `${id} ${words}`, comment: id, said: true })
  ];
}
