/** A custom code action of a HubSpot workflow, as program text: it stands behind a scorer and calls it. */
export const HUBSPOT_ACTION = String.raw`/**
 * For a HubSpot workflow: paste all of this file into a custom code action (Node.js). Add as properties to include in code what the model
 * reads, under the names of its fields or their columns. Define as data outputs those that you use: score (number), tier, reasons, problems
 * (string), disqualified (boolean), and groups and grades by their names.
 */
exports.main = async (event, callback) => {
  const inputs = Object(event.inputFields);
  const { score: points, tier, disqualified, groups, grades, problems, lines, events } = explain(leadOfInputs(inputs), { asOf: Date.now() });
  const reasons = lines.filter((line) => line.fired && line.points !== 0).map((line) => signed(line.points) + ' ' + (line.because ?? line.text));
  const told = problems.map(({ field, value, expected }) => field + ' should be ' + expected + ', not ' + JSON.stringify(value));
  if (keysIn(inputs).length === 0) told.unshift('No property in the code is called as a field of the model: ' + model.fields.map(({ name }) => name).join(', '));
  if (events !== undefined) told.push('The model looks at events, of which a workflow hands over none');
  callback({
    outputFields: { ...groups, ...grades, score: points, tier: tier ?? '', disqualified, reasons: reasons.join('; '), problems: told.join('; ') },
  });
};

/** The lead that the properties tell. HubSpot hands over texts: moments in milliseconds, several choices with semicolons between. */
function leadOfInputs(inputs) {
  const lead = Object.create(null);
  for (const { field, key } of keysIn(inputs)) {
    const path = field.name.split('.');
    const last = path.pop();
    let place = lead;
    for (const step of path) place = place[step] = Object(place[step] ?? Object.create(null));
    place[last] = valueOfInput(inputs[key], field.type);
  }
  return lead;
}

/** The fields that are among the properties: by column, by name, or with _ for the dots of a name. */
function keysIn(inputs) {
  return model.fields.flatMap((field) => {
    const key = [field.column, field.name, field.name.replaceAll('.', '_')].find((each) => each !== null && Object.hasOwn(inputs, each));
    return key === undefined ? [] : [{ field, key }];
  });
}

function valueOfInput(value, type) {
  if (typeof value !== 'string') return value;
  if (type === 'list') return value.split(';');
  return (type === 'date' || type === 'datetime') && /^-?\d{5,}$/.test(value) ? Number(value) : value;
}

function signed(points) {
  return (points > 0 ? '+' : '') + points;
}
`;
