import fc from 'fast-check';
import { LABEL_KINDS, SEVERITIES } from './label';
import { isLossyTag, PLUGIN_TAG, readTags, tagBytes, writeTags } from './labelTags';

test('kind, severity and own tags are read as they were written', () => {
  const ownTag = fc.stringMatching(/^[a-z0-9]{1,8}$/).map((text) => `own${text}`);
  fc.assert(
    fc.property(
      fc.constantFrom(...LABEL_KINDS),
      fc.option(fc.constantFrom(...SEVERITIES)),
      fc.uniqueArray(ownTag),
      (kind, severity, tags) => {
        expect(readTags(writeTags({ kind, severity, tags }))).toEqual({ kind, severity, tags, isOurs: true });
      }
    )
  );
});

test('an own tag never changes the kind or the severity that was chosen', () => {
  const sent = writeTags({
    kind: 'incident',
    severity: 'minor',
    tags: ['false-alarm', 'deploy', 'severity:critical', ' '],
  });
  expect(sent).toEqual([PLUGIN_TAG, 'incident', 'severity:minor']);
});

test.each([
  ['Incident', 'incident'],
  ['outage', 'incident'],
  ['false_positive', 'false-alarm'],
  ['FALSE ALARM', 'false-alarm'],
  ['release', 'deploy'],
  ['known good', 'known-good'],
  ['lunch', null],
])('the tag %p names the kind %p', (tag, kind) => expect(readTags([tag]).kind).toBe(kind));

test('of several kinds the last one counts, as an editor adds tags at the end', () => {
  expect(readTags([PLUGIN_TAG, 'incident', 'false-alarm'])).toMatchObject({ kind: 'false-alarm', tags: [] });
});

test('an alias stays among the tags that the person wrote', () => {
  expect(readTags(['outage', 'db']).tags).toEqual(['outage', 'db']);
});

test('tags are counted in bytes of their JSON', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', ' ', 'ß', '€', '😀') })), (tags) => {
      expect(tagBytes(tags)).toBe(Buffer.byteLength(JSON.stringify(tags)));
    })
  );
});

test('a second colon is what Grafana loses', () => {
  expect(['a', 'a:b', 'a:b:c'].map(isLossyTag)).toEqual([false, false, true]);
});
