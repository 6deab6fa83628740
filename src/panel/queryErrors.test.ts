import { LoadingState } from '@grafana/data';
import { queryErrors } from './queryErrors';

it('says which query failed and why', () => {
  const errors = [{ refId: 'B', message: 'parse error at char 5' }];
  expect(queryErrors({ state: LoadingState.Error, errors })).toEqual([
    { title: 'Query B failed', advice: 'parse error at char 5' },
  ]);
});

it('takes the words from wherever the data source put them', () => {
  const [{ advice }] = queryErrors({ state: LoadingState.Error, error: { data: { error: 'gateway timeout' } } });
  expect(advice).toBe('gateway timeout');
});

it('says that something failed even where nobody says what', () => {
  expect(queryErrors({ state: LoadingState.Error })).toHaveLength(1);
});

it('has nothing to say where all went well', () => {
  expect(queryErrors({ state: LoadingState.Done })).toEqual([]);
});
