import { describe, it } from 'node:test';
import { history, redo, undo } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { AllSelection, type Command, type EditorState, NodeSelection, TextSelection } from 'prosemirror-state';
import { CellSelection } from 'prosemirror-tables';
import * as adding from '../src/text-editor/adding.ts';
import { blockIds } from '../src/text-editor/block-ids.ts';
import { backspace, del, em, enter, strong, underline } from '../src/text-editor/commands.ts';
import { linkTo } from '../src/text-editor/linking.ts';
import { moveDown, moveUp } from '../src/text-editor/moving.ts';
import { pasted } from '../src/text-editor/pasting.ts';
import { canonical, read } from '../src/text-editor/schema.ts';
import { nextCell, previousCell, tableActs, tables } from '../src/text-editor/tables.ts';
import { deeper, type Kind, lessDeep, turnInto } from '../src/text-editor/turning.ts';
import { after, files, idsOf, outline, randomness, stateOf, typing } from './samples.ts';

const plugins = () => {
  let next = 0;
  return [blockIds(() => `fresh${String(++next).padStart(4, '0')}`), history({ newGroupDelay: 0 }), tables()];
};

const kinds: Kind[] = ['heading', 'paragraph', 'subclause', 'plain', 'subheading', 'quotation', 'bullets', 'numbers'];
const { addTable, addPlaceholder, ...adds } = adding;
const deeds: { [name: string]: Command } = {
  enter, enter2: enter, backspace, backspace2: backspace, backspace3: backspace, del, strong, em, underline,
  ...adds,
  addTable: addTable(2, 2),
  addPlaceholder: addPlaceholder('the date'),
  link: linkTo('https://example.org/'),
  nextCell, previousCell, deeper, lessDeep, deeper2: deeper, lessDeep2: lessDeep, moveUp, moveDown, moveUp2: moveUp, moveDown2: moveDown,
  ...tableActs,
  ...Object.fromEntries(kinds.map((kind) => [`into ${kind}`, turnInto(kind)])),
  typing: typing('words'), letter: typing('x'), undo, undo2: undo, redo
};

/// Somewhere: mostly a caret, at times a stretch, a node, cells.
function somewhere(state: EditorState, below: (n: number) => number): EditorState {
  const place = () => state.doc.resolve(below(state.doc.content.size + 1));
  const way = below(12);
  if (way < 7) return state.apply(state.tr.setSelection(TextSelection.near(place())));
  if (way < 10) return state.apply(state.tr.setSelection(TextSelection.between(place(), place())));
  const nodes: number[] = [];
  const cells: number[] = [];
  state.doc.descendants((node, position) => {
    if (NodeSelection.isSelectable(node)) nodes.push(position);
    if (node.type.spec.tableRole?.includes('cell')) cells.push(position);
  });
  if (way === 10 || cells.length === 0) return state.apply(state.tr.setSelection(NodeSelection.create(state.doc, nodes[below(nodes.length)])));
  const [first, last] = [cells[below(cells.length)], cells[below(cells.length)]];
  const same = state.doc.resolve(first).node(-1) === state.doc.resolve(last).node(-1);
  return state.apply(state.tr.setSelection(CellSelection.create(state.doc, first, same ? last : first)));
}

function step(state: EditorState, below: (n: number) => number, deed: number): EditorState {
  const names = Object.keys(deeds);
  const placed = somewhere(state, below);
  if (deed < names.length) return after(placed, deeds[names[deed]]);
  const slice = somewhere(state, below).selection.content();
  switch (deed - names.length) {
    case 0:
      return placed.apply(placed.tr.deleteSelection());
    case 1:
      return placed.apply(placed.tr.replaceSelection(slice));
    case 2:
    case 3: {
      const nodes: Node[] = [];
      slice.content.forEach((node) => void nodes.push(node));
      return nodes.every((node) => node.isTextblock || ['article', 'table', 'bullets', 'numbers', 'quotation'].includes(node.type.name)) && nodes.every(sound)
        ? placed.apply(pasted(placed, nodes, below(2) === 0))
        : placed;
    }
    default:
      return below(30) === 0 ? state.apply(state.tr.setSelection(new AllSelection(state.doc)).deleteSelection()) : state;
  }
}

const sound = (node: Node) => {
  try {
    node.check();
    return true;
  } catch {
    return false;
  }
};

function holds(state: EditorState) {
  state.doc.check();
  read(canonical(state.doc));
  const ids = idsOf(state.doc);
  if (new Set(ids).size !== ids.length || ids.some((id) => id === null)) throw new Error('an id occurs twice or is missing');
}

describe('whatever people do', () => {
  for (const name of [...files('valid').map((each) => each.replace('.json', '')), 'rich', 'rich'])
    it(`the text can always be saved: from ${name}`, () => {
      const names = [...Object.keys(deeds), 'delete', 'replace', 'paste', 'paste', 'all'];
      for (let seed = 1; seed <= 25; seed++) {
        const below = randomness(seed * 31 + name.length);
        let state = stateOf(name, plugins());
        const done: string[] = [];
        for (let turn = 0; turn < 80; turn++) {
          const deed = below(names.length);
          done.push(names[deed]);
          const before = state;
          try {
            state = step(state, below, deed);
            holds(state);
          } catch (fault) {
            throw new Error(`seed ${seed}, ${done.length}: ${names[deed]}: ${(fault as Error).message}\n${outline(before.doc)}\n${outline(state.doc)}\n${(fault as Error).stack}`);
          }
        }
      }
    });
});
