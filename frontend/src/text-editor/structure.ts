/// Everything that the structure of an official text needs of an editor, as one list of plugins.

import { baseKeymap, chainCommands } from 'prosemirror-commands';
import { keymap } from 'prosemirror-keymap';
import { type Command, Plugin, type Selection } from 'prosemirror-state';
import * as adding from './adding.ts';
import { blockIds } from './block-ids.ts';
import { backspace, del, em, enter, strong, underline } from './commands.ts';
import { type Ask, linking, newTable } from './linking.ts';
import { moveDown, moveUp } from './moving.ts';
import { numbering, type Words } from './numbering.ts';
import { pasting } from './pasting.ts';
import { schema } from './schema.ts';
import { nextCell, previousCell, tables } from './tables.ts';
import { deeper, lessDeep } from './turning.ts';

/// Ids, keys, numbers, tables and the clipboard. `words` are asked for at every drawing, in the language of
/// the text; `ask` brings answers that only a person can give.
export function structure(words: () => Words, ask?: Ask): Plugin[] {
  return [
    blockIds(),
    leaving(),
    intoFootnotes(),
    keymap(keys(ask)),
    keymap(baseKeymap),
    pasting(),
    tables(),
    numbering(words)
  ];
}

/// Which key does what.
export function keys(ask?: Ask): { [key: string]: Command } {
  return {
    Enter: enter,
    'Shift-Enter': enter,
    'Mod-Enter': adding.goOnAfter,
    Backspace: backspace,
    'Mod-Backspace': backspace,
    'Shift-Backspace': backspace,
    Delete: del,
    'Mod-Delete': del,
    Tab: chainCommands(nextCell, deeper),
    'Shift-Tab': chainCommands(previousCell, lessDeep),
    'Alt-ArrowUp': moveUp,
    'Alt-ArrowDown': moveDown,
    ...bothCases('b', strong),
    ...bothCases('i', em),
    ...bothCases('u', underline),
    'Mod-k': linking(ask),
    // digits with Ctrl on every system: Cmd-Shift-3 to 5 take pictures of the screen on a Mac
    'Ctrl-Shift-1': adding.addArticle,
    'Ctrl-Shift-2': adding.addClause,
    'Ctrl-Shift-3': adding.addSubclause,
    'Ctrl-Shift-4': adding.addPlain,
    'Ctrl-Shift-5': adding.addSubheading,
    'Ctrl-Shift-6': adding.addQuotation,
    'Ctrl-Shift-7': adding.addNumbers,
    'Ctrl-Shift-8': adding.addBullets,
    'Ctrl-Shift-9': newTable(ask),
    'Ctrl-Alt-f': adding.addFootnote
  };
}

/// With caps lock a browser says "B".
const bothCases = (letter: string, act: Command) => ({ [`Mod-${letter}`]: act, [`Mod-${letter.toUpperCase()}`]: act });

/// After Escape the Tab key leaves the text, so that it traps nobody.
function leaving(): Plugin {
  let leaves = false;
  return new Plugin({
    props: {
      handleDOMEvents: {
        keydown: (_, event) => {
          const tab = leaves && event.key === 'Tab';
          if (event.key !== 'Shift') leaves = event.key === 'Escape';
          return tab; // taken from the keys of the text, left to the browser
        }
      }
    }
  });
}

/// At the edges of a footnote browsers do not know whether the caret stands inside; we do, so the letter is put
/// where it belongs by us.
function intoFootnotes(): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        beforeinput: (view, event) => {
          if (event.inputType !== 'insertText' || !event.data || !atEdge(view.state.selection)) return false;
          event.preventDefault();
          view.dispatch(view.state.tr.insertText(event.data).scrollIntoView());
          return true;
        }
      }
    }
  });
}

function atEdge({ $from, empty }: Selection): boolean {
  const { footnote } = schema.nodes;
  if (!empty) return false;
  if ($from.parent.type === footnote)
    return $from.parentOffset === 0 || $from.parentOffset === $from.parent.content.size;
  return $from.nodeBefore?.type === footnote || $from.nodeAfter?.type === footnote;
}
