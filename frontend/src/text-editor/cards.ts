/// Words that found no place: given back, with what stood before them.

import { html, nothing } from 'lit';
import type { Lost } from './losing.ts';

export type CardLabels = {
  lostTitle: string;
  /// "after {0}"
  lostAfter: string;
  lostWhy: { [code: string]: string };
  copy: string;
  copied: string;
  dismiss: string;
};

export function lostWords(labels: CardLabels, lost: Lost[], dismiss: (at: number) => void) {
  if (lost.length === 0) return nothing;
  return html`<section class="lost" role="alert" aria-label=${labels.lostTitle}>
    ${lost.map(
      ({ words, after, why }, at) => html`<div class="card">
        <p class="t">${labels.lostTitle}</p>
        <p>${labels.lostWhy[why ?? 'gone'] ?? labels.lostWhy.other}</p>
        <blockquote tabindex="0">${words}</blockquote>
        ${after ? html`<p class="xs muted">${labels.lostAfter.replace('{0}', after)}</p>` : nothing}
        <p class="acts">
          <button type="button" class="btn sm" @click=${(event: Event) => copy(event, words, labels)}>${labels.copy}</button>
          <button type="button" class="btn sm" @click=${() => dismiss(at)}>${labels.dismiss}</button>
        </p>
      </div>`
    )}
  </section>`;
}

async function copy(event: Event, words: string, labels: CardLabels) {
  const button = event.currentTarget as HTMLButtonElement;
  await navigator.clipboard.writeText(words);
  button.textContent = labels.copied;
}
