import type { PanelContext } from '@grafana/ui';
import { annotationApi } from '../../annotations';
import type { AnnotationAccess } from './annotationAccess';
import { removeAnnotation, runLayersAgain } from './dashboardLayers';

const BODY = { dashboardUID: 'shop', panelId: 1, time: 1, timeEnd: 2, text: 'x', tags: ['incident'], data: {} };
const ALLOWED: AnnotationAccess = {
  kind: 'allowed',
  place: { dashboardUid: 'shop', panelId: 1 },
  canEdit: true,
  canDelete: true,
};
const context = (fields: Partial<PanelContext>) => fields as PanelContext;
const failing = (status: number) => jest.fn().mockRejectedValue({ status, data: { message: 'no' }, config: {} });

test('the dashboard is given once more what was written, under the number that Grafana’s server takes', async () => {
  const onAnnotationUpdate = jest.fn();
  await runLayersAgain(context({ onAnnotationUpdate }), ALLOWED, '7', BODY);
  expect(onAnnotationUpdate).toHaveBeenCalledWith({ id: 7, from: 1, to: 2, tags: ['incident'], description: 'x' });
});

test('who may not edit writes nothing more', async () => {
  const onAnnotationUpdate = jest.fn();
  await runLayersAgain(context({ onAnnotationUpdate }), { ...ALLOWED, canEdit: false }, '7', BODY);
  await runLayersAgain(context({ onAnnotationUpdate }), { kind: 'absent' }, '7', BODY);
  expect(onAnnotationUpdate).not.toHaveBeenCalled();
});

test('that it could not be shown elsewhere does not undo that it was written', async () => {
  await expect(runLayersAgain(context({ onAnnotationUpdate: failing(500) }), ALLOWED, '7', BODY)).resolves.toBe(
    undefined
  );
});

test('removing goes through the dashboard, and without one to the API', async () => {
  const onAnnotationDelete = jest.fn();
  const remove = jest.spyOn(annotationApi, 'remove').mockResolvedValue();
  await removeAnnotation(context({ onAnnotationDelete }), '7');
  expect(onAnnotationDelete).toHaveBeenCalledWith(7);
  await removeAnnotation(context({}), '8');
  expect(remove.mock.calls).toEqual([['8']]);
});

test('what is gone already is removed, other failures are told', async () => {
  await expect(removeAnnotation(context({ onAnnotationDelete: failing(404) }), '7')).resolves.toBe(undefined);
  await expect(removeAnnotation(context({ onAnnotationDelete: failing(403) }), '7')).rejects.toMatchObject({
    code: 'refused',
  });
});
