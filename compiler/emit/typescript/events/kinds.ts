/** A kind of event: reading its properties, as fields of a lead are read. */
import type { PlanField } from '@scorelang/runtime';
import { type Code, code, member } from '../../code.ts';
import { type Line, line } from '../../lines.ts';
import { declarationLines, readerCode } from '../lead.ts';
import { look, prelude, type Scene } from '../scene.ts';
import { NOTHING_MISSING } from './names.ts';

/** The scene in which conditions over an event of the kind stand: its fields are the properties. */
export function sceneOfKind(scene: Scene, kind: number): Scene {
  const { name: event, properties: declared } = scene.plan.events[kind]!;
  const fields = declared.map(({ name, type }): PlanField => {
    return { name: `${event}.${name}`, column: null, type, missing: NOTHING_MISSING };
  });
  // Texts of events are told apart where they are read; what was asked of them is not kept.
  const none = fields.map(() => null);
  const { properties } = scene.events.kinds[kind]!;
  return { ...scene, plan: { ...scene.plan, fields, lets: [] }, fields: properties, answers: none, tables: none, lets: [] };
}

/** `const page_viewPage = propertyText(event.page, PAGE_VIEW_PAGE, problems);` for every property. */
export function propertyLines(scene: Scene, kind: number): readonly Line[] {
  const ofKind = sceneOfKind(scene, kind);
  return scene.plan.events[kind]!.properties.map(({ name }, property) => {
    const { value, declaration } = ofKind.fields[property]!;
    const isText = ofKind.plan.fields[property]!.type.kind === 'text';
    const reader = isText ? prelude(scene, 'propertyText') : readerCode(ofKind, property);
    return line(code`const ${value} = ${reader}(${heldCode(scene, name)}, ${declaration}, ${look(scene, code`problems`)});`);
  });
}

/** What is made of a property for conditions: the domain of an address, the day of a moment. */
export function derivedLines(scene: Scene, kind: number, isLookedAt: (name: Code) => boolean): readonly Line[] {
  return scene.events.kinds[kind]!.properties.flatMap(({ value, domain, day }) => [
    ...(isLookedAt(domain) ? [line(code`const ${domain} = ${prelude(scene, 'domainOf')}(${value}) ?? '';`)] : []),
    ...(isLookedAt(day) ? [line(code`const ${day} = ${prelude(scene, 'dayOfMoment')}(${value}, ${scene.plan.zoneMinutes});`)] : []),
  ]);
}

function heldCode(scene: Scene, name: string): Code {
  const event = look(scene, code`event`);
  return name in Object.prototype ? code`${prelude(scene, 'ownOrInherited')}(${event}, ${name})` : member(event, name);
}

/** The declarations of all properties as constants. */
export function propertyDeclarationLines(scene: Scene): readonly Line[] {
  return scene.plan.events.flatMap((_, kind) => declarationLines(sceneOfKind(scene, kind)));
}
