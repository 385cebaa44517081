/** Models of twenty rules as somebody might write them, for how large their scorers are; `sizedModel(20, 5)` has 25 fields. */

/** Eight fields, a kind each. */
export const EIGHT_FIELDS = `
range 0 to 100
field title: text
field industry: one of [Manufacturing, Software, Retail, "Professional services"]
field employees: whole number from 1 to 2m
field revenue: number
field created: date
field seen: datetime
field interests: list of text
field unsubscribed: yes/no
group fit max 60 {
  when title contains any of [CEO, CFO, COO] add 20
  when title starts with "VP" add 15
  when title contains word "director" add 10
  when title contains intern subtract 10
  when industry in [Manufacturing, Software] add 10
  when industry = Retail add 5
  when employees >= 1000 add 15
  when employees between 200 and 999 add 10
  when employees between 50 and 199 add 5
  when revenue >= 10m add 10
  when revenue < 100k subtract 5
}
group interest min -20 max 40 {
  when interests has any of ["data platform", pricing] add 10
  when interests has all of [security, compliance] add 8
  when created within last 30 days add 5
  when created more than 2 years ago subtract 5
  when seen within last 7 days add 10
  when seen within last 24 hours add 5
  when seen more than 90 days ago subtract 10
  when title is missing subtract 2
  when unsubscribed subtract 20
}
tier hot >= 60
tier warm >= 30
tier cold otherwise
`;

/** Three numbers and answers. */
export const THREE_FIELDS = `
range 0 to 100
field visits: whole number
field spent: number
field subscribed: yes/no
${Array.from({ length: 9 }, (_, at) => `when visits between ${at * 10} and ${at * 10 + 9} add ${at}`).join('\n')}
${Array.from({ length: 9 }, (_, at) => `when spent >= ${at * 1000} add ${at + 1}`).join('\n')}
when subscribed add 20
when subscribed and visits > 5 add 5
tier hot >= 60
tier warm >= 30
tier cold otherwise
`;
