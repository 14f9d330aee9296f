/// One quiet line: saved or not, on line or not, and who else is here.

import { html, nothing } from 'lit';
import type { Standing } from './conversation.ts';

export type StateLabels = {
  /// "Saved {0}"
  saved: string;
  allSaved: string;
  saving: string;
  offline: string;
  ended: string;
  suggesting: string;
  /// "Here: "
  here: string;
  me: string;
  zone: string;
  language: string;
};

export function state(labels: StateLabels, standing: Standing, told: string, lastChange = '') {
  const { line, stage, mayWrite, here } = standing;
  return html`<div class="together">
    <span class="saved ${line}" role="status">${said(labels, standing)}</span>
    ${line === 'open' && mayWrite && stage === 'NEGOTIATION' ? html`<span class="mode">${labels.suggesting}</span>` : nothing}
    ${lastChange ? html`<span class="last-change">${lastChange}</span>` : nothing}
    ${told ? html`<span class="told" role="alert">${told}</span>` : nothing}
    ${here.length > 1
      ? html`<ul class="here" aria-label=${labels.here}>
          ${here.map(
            ({ who, me }) => html`<li class=${`plate ${me ? 'own' : ''}`} title=${me ? labels.me : who.name}>
              <span aria-hidden="true">${who.code}</span><span class="vh">${me ? labels.me : who.name}</span>
            </li>`
          )}
        </ul>`
      : nothing}
  </div>`;
}

function said(labels: StateLabels, { line, saved, savedAt, mayWrite }: Standing): string {
  if (line === 'ended') return labels.ended;
  if (line === 'cut') return labels.offline;
  if (!saved) return labels.saving;
  if (savedAt) return labels.saved.replace('{0}', clock(savedAt, labels));
  return mayWrite ? labels.allSaved : '';
}

function clock(at: Date, { zone, language }: StateLabels): string {
  return new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone }).format(at);
}
