// Makes a form of the model's fields, and shows the score with its reasons. See index.html.
import { explain, model } from './inbound.mjs';

const form = document.getElementById('lead');
for (const { name, column } of model.fields) {
  const label = form.appendChild(document.createElement('label'));
  label.textContent = column ?? name;
  label.appendChild(document.createElement('input')).name = name;
}
form.addEventListener('input', show);
show();

function show() {
  const { score, tier, lines, problems } = explain(leadOf(form), { asOf: Date.now() });
  document.getElementById('score').textContent = String(score);
  document.getElementById('tier').textContent = tier ?? '';
  const reasons = lines.filter((line) => line.fired && line.points !== 0);
  document.getElementById('reasons').replaceChildren(...reasons.map((line) => item(`${line.points} ${line.because ?? line.text}`)));
  document.getElementById('problems').textContent = problems.map(({ field, expected }) => `${field} should be ${expected}.`).join(' ');
}

/** A text for each field; the model reads numbers and yes or no from texts. Of a list, what stands between commas. */
function leadOf({ elements }) {
  const typeOf = new Map(model.fields.map(({ name, type }) => [name, type]));
  const values = [...elements].map(({ name, value }) => [name, typeOf.get(name) === 'list' ? value.split(',') : value]);
  return Object.fromEntries(values);
}

function item(text) {
  const li = document.createElement('li');
  li.textContent = text;
  return li;
}
