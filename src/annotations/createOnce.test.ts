import type { AnnotationBody } from './annotation';
import { annotationApi } from './annotationApi';
import { createOnce } from './createOnce';
import { readData } from './labelData';
import { writeLabel } from './writeLabel';

/** A Grafana in memory. */
let stored: Array<AnnotationBody & { id: number }>;
let nextId = 1;
const add = (body: AnnotationBody) => {
  stored.push({ ...body, id: nextId++ });
  return String(stored.at(-1)!.id);
};

beforeEach(() => {
  stored = [];
  jest
    .spyOn(annotationApi, 'find')
    .mockImplementation(async ({ from, to, panelId, dashboardUid }) =>
      stored.filter(
        (one) => one.time <= to && one.timeEnd >= from && one.panelId === panelId && one.dashboardUID === dashboardUid
      )
    );
  jest.spyOn(annotationApi, 'create').mockImplementation(async (body) => add(body));
  jest.spyOn(annotationApi, 'update').mockImplementation(async (id, body) => {
    stored = stored.map((one) => (String(one.id) === id ? { ...body, id: one.id } : one));
  });
  jest.spyOn(annotationApi, 'remove').mockImplementation(async (id) => {
    stored = stored.filter((one) => String(one.id) !== id);
  });
});

function bodyOf(text: string, from = 1000, to = 2000, token = 'mine') {
  const draft = { kind: 'incident', from, to, text, severity: null, tags: [], link: '' } as const;
  return writeLabel({ ...draft, tags: [] }, { dashboardUid: 'shop', panelId: 1 }, token);
}

test('a first attempt asks for nothing but the creation', async () => {
  await createOnce(bodyOf('x'), 'mine', null);
  expect(stored).toHaveLength(1);
  expect(annotationApi.find).not.toHaveBeenCalled();
});

test('what the lost attempt created is found, and takes what was typed since', async () => {
  const id = add(bodyOf('before'));
  expect(await createOnce(bodyOf('after', 5000, 6000), 'mine', { from: 1000, to: 2000 })).toBe(id);
  expect(stored).toMatchObject([{ time: 5000, text: 'after' }]);
});

test('where the lost attempt created nothing it is created now', async () => {
  add(bodyOf('x', 1000, 2000, 'somebody else’s'));
  await createOnce(bodyOf('x'), 'mine', { from: 1000, to: 2000 });
  expect(stored.map(({ data }) => readData(data)?.token)).toEqual(['somebody else’s', 'mine']);
});

test('an attempt that comes through late leaves one annotation all the same', async () => {
  jest.spyOn(annotationApi, 'create').mockImplementationOnce(async (body) => {
    add(body);
    return add(body);
  });
  const id = await createOnce(bodyOf('x'), 'mine', { from: 1000, to: 2000 });
  expect(stored.map((one) => String(one.id))).toEqual([id]);
});
