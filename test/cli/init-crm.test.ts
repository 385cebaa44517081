/** What CRMs say of their own fields, and files of activities, become models that check clean. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type Files, folderWith, type Ran, score } from './fake-io.ts';

async function modelFrom(files: Files, words: readonly string[]): Promise<string> {
  const folder = folderWith(files);
  const made = await score(folder, ['init', '--from', ...words, '-o', 'model.score']);
  expect({ code: made.code, err: made.err }).toEqual({ code: 0, err: '' });
  expect((await score(folder, ['check', 'model.score', '--format', 'compact', '--quiet'])).out).toBe('');
  expect((await score(folder, ['test', 'model.score', '--quiet'])).code).toBe(0);
  return readFileSync(join(folder, 'model.score'), 'utf8');
}

const value = (text: string, label = text, active = true) => ({ value: text, label, active });
const LEAD = {
  name: 'Lead',
  labelPlural: 'Leads',
  fields: [
    { name: 'Id', label: 'Lead ID', type: 'id' },
    { name: 'LastName', label: 'Last Name', type: 'string', nillable: false, createable: true },
    { name: 'Title', label: 'Title', type: 'string', nillable: true },
    { name: 'NumberOfEmployees', label: 'Employees', type: 'int', nillable: true },
    {
      name: 'Industry',
      label: 'Industry',
      type: 'picklist',
      picklistValues: [value('Food & Beverage'), value('Banking'), value('Coal', 'Coal', false)],
    },
    { name: 'Products__c', label: 'Products of Interest', type: 'multipicklist', picklistValues: [value('crm'), value('erp')] },
    { name: 'Stage__c', label: 'Stage', type: 'picklist', picklistValues: [value('1', 'New'), value('2', 'Open')] },
    { name: 'HasOptedOutOfEmail', label: 'Email Opt Out', type: 'boolean' },
    { name: 'CreatedDate', label: 'Created Date', type: 'datetime' },
    { name: 'IsConverted', label: 'Converted', type: 'boolean' },
    { name: 'Address', label: 'Address', type: 'address' },
    { name: 'OwnerId', label: 'Owner ID', type: 'reference' },
  ],
};

describe('Salesforce', () => {
  test('its description of an object: API names, labels, picklists, several choices, what is required', async () => {
    const model = await modelFrom({ 'Lead.json': JSON.stringify(LEAD) }, ['salesforce', 'Lead.json']);
    for (const line of [
      '# A first model for Leads of Salesforce: 8 of 12 fields.',
      'field last_name: text column "LastName"  # required',
      'field employees: whole number column "NumberOfEmployees"',
      'field industry: one of ["Food & Beverage", Banking] column "Industry"',
      'field products: list of one of [crm, erp] column "Products__c"  # Products of Interest',
      '# 1 is New, 2 is Open',
      'field stage: one of ["1", "2"] column "Stage__c"',
      'field has_opted_out_of_email: yes/no column "HasOptedOutOfEmail"  # Email Opt Out',
      'field created_date: datetime column "CreatedDate"',
      '#   Id, OwnerId: names of records, not facts about a lead',
      '#   IsConverted: known only once it is decided, which no score may look at',
    ]) {
      expect(model.split('\n')).toContain(line);
    }
  });

  test('is known without being said', async () => {
    expect(await modelFrom({ 'Lead.json': JSON.stringify(LEAD) }, ['Lead.json'])).toContain('Leads of Salesforce');
  });
});

const PROPERTIES = {
  results: [
    { name: 'jobtitle', label: 'Job Title', type: 'string', fieldType: 'text', options: [] },
    { name: 'annualrevenue', label: 'Annual Revenue', type: 'number', fieldType: 'number', options: [] },
    {
      name: 'hs_persona',
      label: 'Persona',
      type: 'enumeration',
      fieldType: 'select',
      options: [
        { label: 'Buyer', value: 'persona_1', hidden: false },
        { label: 'Old', value: 'persona_0', hidden: true },
      ],
    },
    { name: 'interests', label: 'Interests', type: 'enumeration', fieldType: 'checkbox', options: [{ label: 'CRM', value: 'crm' }] },
    { name: 'hs_email_optout', label: 'Opted out', type: 'bool', fieldType: 'booleancheckbox', options: [] },
    { name: 'createdate', label: 'Create Date', type: 'datetime', fieldType: 'date', options: [] },
    { name: 'hs_secret', label: 'Secret', type: 'string', fieldType: 'text', hidden: true },
    { name: 'hs_object_id', label: 'Record ID', type: 'number', fieldType: 'number' },
  ],
};

const PROPERTY_TABLE = `_fivetran_id,field_type,hubspot_object,label,name,type
p1,select,contact,Lead Status,hs_lead_status,enumeration
p2,checkbox,contact,Topics,topics,enumeration
p3,text,company,Domain,domain,string
`;
const OPTION_TABLE = `label,property_id,display_order,hidden,value,hubspot_object
Open,p1,1,false,OPEN,contact
New,p1,0,false,NEW,contact
Old,p1,2,true,OLD,contact
CRM,p2,0,false,crm,contact
`;
const SUBMISSIONS = 'timestamp,form_id,contact_id,title\n2023-11-01 10:20:00,123,1,Newsletter\n2023-11-02 10:20:00,456,2,Demo\n';

describe('HubSpot', () => {
  test('the answer of /crm/v3/properties', async () => {
    const model = await modelFrom({ 'properties.json': JSON.stringify(PROPERTIES) }, ['hubspot', 'properties.json']);
    for (const line of [
      '# A first model for Contacts of HubSpot: 6 of 8 fields.',
      'field jobtitle: text column "jobtitle"',
      '# persona_1 is Buyer',
      'field hs_persona: one of [persona_1] column "hs_persona"  # Persona',
      'field interests: list of one of [crm] column "interests"',
      'field hs_email_optout: yes/no column "hs_email_optout"  # Opted out',
      '#   hs_secret: hidden in HubSpot',
    ]) {
      expect(model.split('\n')).toContain(line);
    }
  });

  test('the tables of properties and their options, of one kind of object', async () => {
    const files = { 'property_data.csv': PROPERTY_TABLE, 'property_option_data.csv': OPTION_TABLE };
    const model = await modelFrom(files, ['hubspot', 'property_data.csv', 'property_option_data.csv']);
    expect(model).toContain('field hs_lead_status: one of [NEW, OPEN] column "hs_lead_status"  # Lead Status');
    expect(model).toContain('field topics: list of one of [crm] column "topics"');
    expect(model).not.toContain('domain"');
    expect(await modelFrom(files, ['hubspot', 'property_data.csv', '--object', 'company'])).toContain('field domain: text column "domain"');
  });

  test('what contacts did becomes events', async () => {
    const emails =
      'id,created,type,recipient,email_campaign_id\n' +
      ['OPEN', 'CLICK', 'SENT']
        .flatMap((type) =>
          Array.from({ length: 6 }, (_, index) => `${type}${index},2020-01-0${index + 1} 10:00:00,${type},a@example.com,7\n`),
        )
        .join('');
    const model = await modelFrom(
      { 'property_data.csv': PROPERTY_TABLE, 'contact_form_submission_data.csv': SUBMISSIONS, 'email_event_data.csv': emails },
      ['hubspot', 'property_data.csv', 'contact_form_submission_data.csv', 'email_event_data.csv'],
    );
    expect(model).toContain(
      'event form_submission { form_id: text, title: text }  # contact_form_submission_data.csv: at is timestamp, the lead is contact_id',
    );
    expect(model).toContain('event email_open { email_campaign_id: text }  # email_event_data.csv: at is created, the lead is recipient');
    expect(model).toContain('event email_click { email_campaign_id: text }');
    expect(model).toContain('event email_sent { email_campaign_id: text } not activity');
  });
});

describe('Marketo', () => {
  const describeTable =
    'data_type,display_name,id,restname\nstring,Job Title,60,title\ncurrency,Annual Revenue,15,annualRevenue\nboolean,Unsubscribed,79,unsubscribed\nreference,Partition,4,leadPartition\n';

  test('its table of fields, and its activities', async () => {
    const clicks =
      'activity_date,activity_type_id,id,lead_id,link\n2020-04-30 08:05:11.000,11,1,2,https://a.example\n2020-05-30 08:05:11.000,11,2,3,https://b.example\n';
    const files = {
      'lead_describe.csv': describeTable,
      'marketo_activity_click_email_data.csv': clicks,
      'marketo_activity_send_email_data.csv': clicks,
    };
    const model = await modelFrom(files, ['marketo', ...Object.keys(files)]);
    expect(model).toContain('field title: text column "title"  # Job Title');
    expect(model).toContain('field unsubscribed: yes/no column "unsubscribed"');
    expect(model).toContain('event click_email { link: text }');
    expect(model).toContain('event send_email { link: text } not activity');
  });

  test('the answer of leads/describe', async () => {
    const answer = {
      result: [{ id: 2, displayName: 'Company Size', dataType: 'integer', rest: { name: 'companySize', readOnly: false } }],
    };
    expect(await modelFrom({ 'd.json': JSON.stringify(answer) }, ['marketo', 'd.json'])).toContain(
      'field company_size: whole number column "companySize"',
    );
  });
});

describe('bad input is told in a sentence', () => {
  const failing = async (files: Files, words: readonly string[]): Promise<Ran> => {
    const ran = await score(folderWith(files), ['init', '--from', ...words]);
    expect(ran).toMatchObject({ code: 2, out: '' });
    return ran;
  };
  test.each([
    [['salesforce'], {}, 'error: --from salesforce takes a file behind it: --from salesforce Lead_describe.json'],
    [
      ['salesfroce', 'a.json'],
      { 'a.json': '{}' },
      'error: --from knows leads, salesforce, hubspot, marketo, not salesfroce. Did you mean salesforce?',
    ],
    [['salesforce', 'a.json'], {}, 'error: There is no file a.json.'],
    [['salesforce', 'a.json'], { 'a.json': '{' }, 'error: a.json is not what Salesforce says of its fields'],
    [['hubspot', 'a.json'], { 'a.json': JSON.stringify(LEAD) }, 'error: a.json is not what HubSpot says of its fields'],
    [
      ['salesforce', 'a.csv'],
      { 'a.csv': 'title,created\nCEO,2026-01-01\nCFO,2026-01-02\n' },
      'error: a.csv does not say which fields there are: expected',
    ],
    [['hubspot', 'a.csv'], { 'a.csv': 'a,b\nx,y\n' }, 'error: a.csv holds neither fields nor activities'],
    [['hubspot', 'p.csv', '--object', 'deal'], { 'p.csv': PROPERTY_TABLE }, 'error: There is no field in p.csv'],
    [['a.csv', 'b.csv'], { 'a.csv': 'a\n1\n', 'b.csv': 'a\n1\n' }, 'error: --from takes one file of leads, not 2: a.csv, b.csv.'],
  ])('%j', async (words, files, message) => expect((await failing(files as Files, words)).err).toContain(message));
});

const data = process.env.SCORELANG_DATA ?? join(fileURLToPath(new URL('../..', import.meta.url)), '../shared/data');
const isThere = existsSync(data);
if (!isThere) console.log(`Real descriptions of CRMs: skipped, as there is no folder ${data} (set SCORELANG_DATA).`);

describe.runIf(isThere)('real exports', () => {
  const real = (path: string): Uint8Array => readFileSync(join(data, 'crm', path));
  const activities = [
    'click_email',
    'email_delivered',
    'open_email',
    'email_bounced',
    'delete_lead',
    'send_email',
    'change_data_value',
    'unsubscribe_email',
  ];

  test.each(['Lead', 'Contact', 'Opportunity'])('Salesforce: %s', async (name) => {
    const model = await modelFrom({ 'd.json': real(`salesforce/${name}_describe.json`) }, ['salesforce', 'd.json']);
    expect(model).toMatch(/^field \w+: one of \[/m);
  });

  test('HubSpot, with three files of events', async () => {
    const names = ['property_data', 'property_option_data', 'contact_form_submission_data', 'email_event_data', 'engagement_meeting_data'];
    const files = Object.fromEntries(names.map((name) => [`${name}.csv`, real(`hubspot/${name}.csv`)]));
    const model = await modelFrom(files, ['hubspot', ...Object.keys(files)]);
    expect(model.match(/^event \w+/gm)).toEqual([
      'event form_submission',
      'event email_open',
      'event email_sent',
      'event email_delivered',
      'event email_processed',
      'event meeting',
    ]);
  });

  test('Marketo, with eight files of activities', async () => {
    const names = ['marketo_lead_describe_data.csv', ...activities.map((name) => `marketo_activity_${name}_data.csv`)];
    const files = Object.fromEntries(names.map((name) => [name, real(`marketo/${name}`)]));
    expect((await modelFrom(files, ['marketo', ...names])).match(/^event /gm)).toHaveLength(8);
  });
});
