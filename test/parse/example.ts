/** A whole model: every statement of the language once. */
export const EXAMPLE = `# Inbound B2B, reviewed each quarter with sales
model "Inbound B2B"
range 0 to 100
budget 100
zone +08:00
round score to 0
as of 2026-01-31
ignore events before became_customer
use "crm.score"
sample "leads.csv"

field title: text column "Job Title"
field industry: one of [Manufacturing, "Professional services", Software, Retail]
field employees: whole number from 1 to 2m
field country: text treat [Select, "N/A"] as missing
field interests: list of text
field unsubscribed: yes/no
field created: date
field seen: datetime

event page_view { page: text, seconds: number }
event email_sent not activity
event form_submit { form: text }

param demo_points = 25 from 0 to 50
list executives = [CEO, CFO, COO, "Chief Financial Officer"]
list target_accounts from "accounts.csv" column domain
let enterprise = employees >= 1000 or industry = Manufacturing

group fit "Company and role" max 60 {
  when title in executives add 20 because "C-suite"
  when domain of email in target_accounts add 15
  when enterprise {
    when title contains word any of [VP, Director] add 12
    when "data platform" in interests add 3
  }
  rate industry {
    Manufacturing              add 33   # the core
    "Professional services"    add 23
    otherwise                  add 5
  }
  rate employees {
    below 50       add 5
    50 to 499      add 15
    500 or more    add 25
  }
}

group engagement min -20 max 40 {
  each page_view where page like "/pricing*" within last 90 days add 5 once per day fade over 30 days up to 20
  when form_submit where form = demo add demo_points half-life 14 days
  when page_view where page = "/pricing" followed by form_submit within 7 days add 10
  when page_view at least 8 times within any 1 day add 8
  when sum of seconds of page_view within last 30 days >= 300 add 5 shrink by 1 every 7 days
  when email_open and no email_open within last 180 days subtract 10
  best of {
    when form_submit at least 2 times within last 7 days add 10
    always add 1 per 10 of employees up to 7
  }
}

when unsubscribed subtract 30
when form_submit where form = demo within last 1 day qualify hot because "asked for a demo"
when country in [KP, IR] disqualify because "we cannot sell there"
when industry is missing limit score to 50

total = 40% of fit + 60% of engagement + rest
tier hot  >= 70 keep until below 60
tier warm when score >= 30
tier cold otherwise
grade profile of fit { A >= 45  B >= 30  1 when title = CEO  D otherwise }
on reaching hot do alert_sales
on falling below warm do tell_owner

promise hot is reachable
promise never hot when country in [KP, IR]
promise fit between 0 and 60 when enterprise
promise more employees never lowers fit

test "CFO of a mid-size manufacturer" {
  as of 2026-02-01T10:00Z
  given title = CFO, industry = Manufacturing, employees = 120, created = 40 days ago
  given 3 page_view { page = "/pricing", seconds = 40 } 2 days ago
  given param demo_points = 30
  given tier was warm
  expect fit = 60
  expect tier = warm
  expect engagement between 0 and 10
  expect score about 12.5
  expect "C-suite" fires
  expect no action alert_sales
  expect no tier
  expect disqualified
  expect problem employees
}
test "golden" from "cases.csv"
`;
