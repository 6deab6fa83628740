import type { Annotation, AnnotationBody } from './annotation';
import { annotationApi } from './annotationApi';
import type { TimeSpan } from './alertBands';
import { readData } from './labelData';
import { listAnnotations } from './listAnnotations';

/**
 * Creates an annotation that may have been created already, by an attempt whose answer was lost: it is looked for by its token
 * first, and brought up to date where it is found. Gives its id.
 * @param attempted the stretches of the earlier attempts together; null = this is the first
 * @throws AnnotationError
 */
export async function createOnce(body: AnnotationBody, token: string, attempted: TimeSpan | null): Promise<string> {
  if (!attempted) {
    return annotationApi.create(body);
  }
  const { dashboardUID: dashboardUid, panelId } = body;
  const range = { from: Math.min(attempted.from, body.time), to: Math.max(attempted.to, body.timeEnd) };
  const find = async () => {
    const { annotations } = await listAnnotations({ ...range, dashboardUid, panelId, type: 'annotation' });
    return annotations.filter(({ data }) => readData(data)?.token === token).sort(byId);
  };
  const [found] = await find();
  if (found) {
    const id = String(found.id);
    await annotationApi.update(id, body);
    return id;
  }
  const id = await annotationApi.create(body);
  // An attempt that was slow rather than lost may have come through in between.
  const [first, ...twins] = await find();
  await Promise.all(twins.map((twin) => annotationApi.remove(String(twin.id))));
  return first ? String(first.id) : id;
}

function byId(a: Annotation, b: Annotation): number {
  return Number(a.id) - Number(b.id);
}
