/// Asks a person for a word: an address, the label of a placeholder, the size of a table.

import type { Ask } from './linking.ts';

export type AskLabels = {
  ask: { link: string; placeholder: string; table: string; alternative: string };
  askHint: { link: string; placeholder: string; table: string; alternative: string };
  askDone: string;
  askCancel: string;
};

/// A dialog of the browser's own: it takes the focus, gives it back, and closes by Escape.
export function asker(home: HTMLElement, labels: () => AskLabels | null): Ask {
  return (question, present) =>
    new Promise((answer) => {
      const words = labels();
      if (!words) return answer(null);
      const dialog = document.createElement('dialog');
      dialog.className = 'ask';
      const form = document.createElement('form');
      form.method = 'dialog';
      const label = document.createElement('label');
      label.textContent = words.ask[question];
      const input = document.createElement('input');
      input.value = present;
      input.maxLength = question === 'link' || question === 'alternative' ? 2000 : 120;
      const hint = document.createElement('p');
      hint.className = 'xs muted';
      hint.id = 'ask-hint';
      hint.textContent = words.askHint[question];
      input.setAttribute('aria-describedby', hint.id);
      label.append(input);
      form.append(label, hint, row(words));
      dialog.append(form);
      dialog.addEventListener('close', () => {
        answer(dialog.returnValue === 'done' ? input.value : null);
        dialog.remove();
      });
      home.append(dialog);
      dialog.showModal();
      input.select();
    });
}

function row(words: AskLabels): HTMLElement {
  const acts = document.createElement('p');
  acts.className = 'acts';
  for (const [value, text, look] of [
    ['done', words.askDone, 'btn go'],
    ['cancel', words.askCancel, 'btn']
  ]) {
    const button = document.createElement('button');
    button.value = value;
    button.className = look;
    button.textContent = text;
    if (value === 'cancel') button.formNoValidate = true;
    acts.append(button);
  }
  return acts;
}
