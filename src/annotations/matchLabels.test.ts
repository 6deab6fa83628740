import fc from 'fast-check';
import { LABEL_KINDS, type Label, type LabelKind } from './label';
import { matchLabels } from './matchLabels';

const label = (kind: LabelKind | null, from: number, to: number): Label => ({
  id: '1',
  kind,
  from,
  to,
  text: '',
  severity: null,
  tags: [],
  link: '',
  source: { origin: 'grafana', query: '', dashboardUid: '', panelId: 0, login: '', token: '' },
});
const span = fc.tuple(fc.nat(100), fc.nat(100)).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));

test('a labelled incident is caught or missed, and nothing else is', () => {
  const labels = fc.array(fc.tuple(fc.option(fc.constantFrom(...LABEL_KINDS)), span));
  fc.assert(
    fc.property(fc.array(span), labels, (incidents, given) => {
      const all = given.map(([kind, { from, to }]) => label(kind, from, to));
      const { caught, missed } = matchLabels(incidents, all);
      const told = [...caught, ...missed].sort((a, b) => a - b);
      expect(told).toEqual(all.flatMap(({ kind }, index) => (kind === 'incident' ? [index] : [])));
    })
  );
});

test.each<[string, Label[], string]>([
  ['an incident', [label('incident', 20, 30)], 'caught'],
  ['a false alarm', [label('false-alarm', 0, 10)], 'false-alarm'],
  ['both', [label('false-alarm', 12, 13), label('incident', 14, 15)], 'caught'],
  ['a deploy', [label('deploy', 15, 15)], 'explained'],
  ['a note', [label(null, 10, 20)], 'unlabelled'],
  ['an incident elsewhere', [label('incident', 21, 30)], 'unlabelled'],
])('a detection under %s', (_, labels, state) => {
  expect(matchLabels([{ from: 10, to: 20 }], labels).incidents).toEqual([state]);
});
