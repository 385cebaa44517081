/**
 * The part of the language that `manyRules` writes, as a grammar of Langium: fields with types, groups with caps, rules with lists, ranges,
 * texts and `and`, `or`, `not`, tiers. Names of fields are references, which Langium links. Its parser is made when the server starts.
 */
export const GRAMMAR = `
grammar Scores

entry Model: (fields+=Field | groups+=Group | rules+=Rule | tiers+=Tier)*;

Field: 'field' name=ID ':' type=Type ('column' column=STRING)?;
Type: {infer TextType} 'text' | {infer NumberType} whole?='whole'? 'number' | {infer YesNoType} 'yes' '/' 'no' | {infer DateType} 'date'
    | {infer OneOfType} 'one' 'of' values=List;

Group: 'group' name=ID label=STRING? ('min' min=NUMBER)? ('max' max=NUMBER)? '{' (rules+=Rule | groups+=Group)* '}';

Rule: When | Always;
When: 'when' condition=Or effect=Effect;
Always: 'always' effect=Effect;
Effect: sign=('add' | 'subtract') points=NUMBER ('per' (size=NUMBER 'of')? per=[Field:ID])? ('up' 'to' most=NUMBER)? ('because' because=STRING)?;

Or: operands+=And ('or' operands+=And)*;
And: operands+=Test ('and' operands+=Test)*;
Test: {infer Not} 'not' operand=Test | {infer Parentheses} '(' inner=Or ')' | Relation;

Relation: field=[Field:ID] (
      'in' list=List
    | operator=('=' | '!=' | '<' | '<=' | '>' | '>=') value=Value
    | 'between' low=NUMBER 'and' high=NUMBER
    | ('contains' word?='word'? | 'starts' 'with' | 'ends' 'with') ('any' 'of' list=List | value=Value)
  )?;
List: '[' items+=Value (',' items+=Value)* ']';
Value: text=STRING | word=ID | number=NUMBER;

Tier: 'tier' name=ID ('>=' points=NUMBER | otherwise?='otherwise');

terminal NUMBER: /-?[0-9]+(\\.[0-9]+)?/;
terminal ID: /[A-Za-z_][A-Za-z0-9_]*/;
terminal STRING: /"([^"\\\\\\n]|\\\\.)*"/;
hidden terminal WS: /\\s+/;
hidden terminal COMMENT: /#[^\\n\\r]*/;
`;
