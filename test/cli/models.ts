/** A small model and its leads, for tests of commands. */
export const MODEL = `model "Small"
range 0 to 100
field id: text
field title: text
field employees: whole number from 1 to 2m
field created: date
param demo_points = 25 from 0 to 50
group fit "Company and role" max 40 {
  when title = CEO add 30 because "runs the place"
  when employees >= 100 add demo_points
}
when title = Student subtract 5 because "a student"
when title = Robot disqualify because "no robots"
when created within last 30 days add 1
tier hot >= 40
tier cold otherwise

test "a chief of a large company is hot" {
  given title = CEO, employees = 200
  expect fit = 40
  expect tier = hot
}
`;

export const LEADS = `id,title,employees,created
A1,CEO,200,2020-01-01
A2,Student,5,2026-02-20
A3,Robot,300,2020-01-01
A4,CEO,many,2020-01-01
`;

export const TIDY = `field title: text
when title = CEO add 20
tier hot >= 10
`;
