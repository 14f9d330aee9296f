/// Tables: their rows, columns and cells, by keyboard and by tool.

import type { Node } from 'prosemirror-model';
import { type Command, Plugin, type Transaction } from 'prosemirror-state';
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  CellSelection,
  deleteColumn,
  deleteRow,
  deleteTable,
  goToNextCell,
  isInTable,
  mergeCells,
  splitCell,
  tableEditing,
  toggleHeader
} from 'prosemirror-tables';
import { schema } from './schema.ts';

export const inTable = isInTable;

/// What is done with the table around the caret, by the names of its words.
export const tableActs = {
  rowBefore: addRowBefore,
  rowAfter: addRowAfter,
  columnBefore: addColumnBefore,
  columnAfter: addColumnAfter,
  merge: mergeCells,
  split: splitCell,
  headerRow: toggleHeader('row'),
  deleteRow,
  deleteColumn,
  deleteTable
} satisfies { [name: string]: Command };

export type TableAct = keyof typeof tableActs;

/// Tab in a table: the next cell; from the last one into a new row.
export const nextCell: Command = (state, dispatch, view) => {
  if (!isInTable(state)) return false;
  if (goToNextCell(1)(state, dispatch)) return true;
  if (!dispatch || !view) return addRowAfter(state, dispatch);
  addRowAfter(state, dispatch);
  return goToNextCell(1)(view.state, dispatch);
};

/// Shift-Tab: the cell before; at the first one nothing.
export const previousCell: Command = (state, dispatch) => isInTable(state) && (goToNextCell(-1)(state, dispatch), true);

/// Chosen cells and even rows. Only what was typed here is put in order, never what came from others: two
/// people who repair the same table would repair it twice.
export function tables(): Plugin {
  const whole = tableEditing({ allowTableNodeSelection: true });
  return new Plugin({
    ...whole.spec,
    appendTransaction: (transactions, before, after) =>
      transactions.some(typedHere) ? whole.spec.appendTransaction!.call(whole, transactions, before, after) : null
  });
}

export const typedHere = (tr: Transaction) => tr.docChanged && !tr.getMeta('server');

/// Whether the selection is of several cells.
export const severalCells = (selection: unknown) =>
  selection instanceof CellSelection && selection.$anchorCell.pos !== selection.$headCell.pos;

/// The width of a cell as a style, where every column of it has one.
export function widthOf({ attrs, type }: Node): string | null {
  if (type !== schema.nodes.table_cell && type !== schema.nodes.table_header) return null;
  const widths: number[] | null = attrs.colwidth;
  return widths?.length && widths.every((width) => width > 0) ? `width: ${widths.reduce((a, b) => a + b)}px` : null;
}
