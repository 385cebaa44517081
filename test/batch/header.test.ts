/** Which column feeds which field. */
import type { PlanField } from '@scorelang/runtime';
import { describe, expect, test } from 'vitest';
import { matchHeader, missingColumns } from '../../batch/header.ts';
import { isInputError } from '../../batch/input-error.ts';

const field = (name: string, column: string | null = null): PlanField => ({
  name,
  column,
  type: { kind: 'text' },
  missing: { texts: [], numbers: [] },
});

function match(header: readonly string[], fields: readonly PlanField[], kind: 'header' | 'keys' = 'header') {
  const matching = matchHeader(header, fields, kind, 'leads.csv');
  return isInputError(matching) ? matching : Object.fromEntries(matching.matches.map(({ field: { name }, column }) => [name, column]));
}

describe('a field is fed by', () => {
  test('the column of its name, whatever the case and the spaces', () =>
    expect(match(['Job Title', 'E-Mail', 'COUNTRY'], [field('job_title'), field('email'), field('country')])).toEqual({
      job_title: 'Job Title',
      email: 'E-Mail',
      country: 'COUNTRY',
    }));

  test('the column that it names, exactly where one is exactly so', () =>
    expect(match(['title', 'Title'], [field('job', 'Title')])).toEqual({ job: 'Title' }));

  test('the column that it names, not the one of its own name', () =>
    expect(match(['title', 'Job Title'], [field('title', 'Job title')])).toEqual({ title: 'Job Title' }));

  test('the column with dots in its name', () =>
    expect(match(['company.industry'], [field('company.industry')])).toEqual({ 'company.industry': 'company.industry' }));

  test('in an object its own name first, then the column that it names', () => {
    expect(match(['title', 'Job Title'], [field('title', 'Job Title')], 'keys')).toEqual({ title: 'title' });
    expect(match(['Job Title'], [field('title', 'Job Title')], 'keys')).toEqual({ title: 'Job Title' });
  });
});

describe('never two to one', () => {
  test('two columns for a field', () =>
    expect(match(['Job Title', 'x', 'job_title'], [field('jobtitle')])).toMatchObject({
      code: 'two-columns',
      message: 'Two columns of leads.csv fit the field jobtitle: "Job Title" and "job_title" (columns 1 and 3).',
    }));

  test('a header that stands twice and is read', () =>
    expect(match(['a', 'b', 'a'], [field('a')])).toMatchObject({
      code: 'header-twice',
      message: 'The header of leads.csv has "a" twice, in columns 1 and 3, and the field a reads it.',
    }));

  test('a header that stands twice and is not read does no harm', () => {
    const matching = matchHeader(['a', 'b', 'a'], [field('b')], 'header', 'leads.csv');
    expect(matching).toMatchObject({ unusedTwice: ['a'], ignored: ['a', 'a'] });
  });

  test('two fields for a column', () =>
    expect(match(['Title'], [field('title'), field('job', 'Title')])).toMatchObject({
      code: 'two-fields',
      message: 'The fields title and job both read the column "Title" of leads.csv.',
    }));
});

test('fields without a column are named, each with the column most like it', () => {
  const matching = matchHeader(['Job Titel', 'Nation'], [field('job_title'), field('employees')], 'header', 'leads.csv');
  if (isInputError(matching)) throw new Error('It should match');
  expect(missingColumns(matching.unmatched, 'leads.csv', 1)).toMatchObject({
    code: 'missing-column',
    message: 'leads.csv has no column for the fields job_title; the nearest is "Job Titel", employees.',
    remedy: 'Write column "Job Titel" behind the type of the field job_title, or say --allow-missing-columns to score without.',
  });
});
