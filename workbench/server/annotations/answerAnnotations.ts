import type { AnnotationFields, AnnotationStore, StoredAnnotation } from './AnnotationStore';
import { areTooLong, joinTagPair, parseTagPairs } from './grafanaTags';

export interface ApiRequest {
  method: string;
  /** Behind /api/annotations, such as "/7"; '' for the list. */
  path: string;
  query: URLSearchParams;
  /** The request's text. */
  body: string;
  /** What the page's user may do. */
  access: 'editor' | 'no-annotations' | 'viewer';
}

export interface ApiAnswer {
  status: number;
  body: unknown;
}

const DEFAULT_LIMIT = 100;
const LOGIN = 'workbench';

/** Grafana's /api/annotations, with its status codes, words and limits; the store has one organisation and one user. */
export function answerAnnotations(store: AnnotationStore, request: ApiRequest): ApiAnswer {
  const { method, path, query } = request;
  if (path === '' && method === 'GET') {
    return { status: 200, body: find(store, query) };
  }
  if (path === '/tags' && method === 'GET') {
    const limit = number(query, 'limit') || DEFAULT_LIMIT;
    return { status: 200, body: { result: { tags: store.tags(query.get('tag') ?? '', limit) } } };
  }
  if (path === '' && method === 'POST') {
    return refusal(request, 'annotations:create') ?? create(store, request);
  }
  const id = path.slice(1);
  if (!/^\/[^/]+$/.test(path)) {
    return failure(404, 'Not found');
  }
  if (!/^\d+$/.test(id)) {
    return failure(400, 'annotationId is invalid');
  }
  if (method === 'DELETE') {
    return refusal(request, 'annotations:delete') ?? remove(store, Number(id));
  }
  const annotation = store.get(Number(id));
  if (!annotation) {
    return failure(404, 'Annotation not found');
  }
  switch (method) {
    case 'GET':
      return { status: 200, body: shown(annotation) };
    case 'PUT':
      return refusal(request, 'annotations:write') ?? replace(store, annotation, request);
    case 'PATCH':
      return refusal(request, 'annotations:write') ?? patch(store, annotation, request);
    default:
      return failure(404, 'Not found');
  }
}

function find(store: AnnotationStore, query: URLSearchParams): object[] {
  // There are no alert rules here, so there is no history of their states.
  if (query.get('type') === 'alert' || number(query, 'alertId') > 0 || query.get('alertUID')) {
    return [];
  }
  return store
    .find({
      from: number(query, 'from'),
      to: number(query, 'to'),
      dashboardUID: query.get('dashboardUID') ?? '',
      panelId: number(query, 'panelId'),
      tags: query.getAll('tags'),
      matchAny: query.get('matchAny') === 'true',
      limit: number(query, 'limit') || DEFAULT_LIMIT,
    })
    .map(shown);
}

function create(store: AnnotationStore, request: ApiRequest): ApiAnswer {
  const given = parse(request.body);
  if (!given) {
    return failure(400, 'bad request data');
  }
  if (!given.text) {
    return failure(400, 'Failed to save annotation');
  }
  const { data, dashboardUID = '', panelId = 0 } = given;
  return validated({ ...given, time: given.time || Date.now(), text: given.text, data }, (fields) => ({
    status: 200,
    body: { message: 'Annotation added', id: store.add({ ...fields, dashboardUID, panelId, login: LOGIN }) },
  }));
}

function replace(store: AnnotationStore, annotation: StoredAnnotation, request: ApiRequest): ApiAnswer {
  const given = parse(request.body);
  if (!given) {
    return failure(400, 'bad request data');
  }
  const next = {
    time: given.time || annotation.time,
    timeEnd: given.timeEnd || annotation.timeEnd,
    text: given.text ?? '',
    tags: given.tags ?? [],
    data: given.data ?? annotation.data,
  };
  return validated(next, (fields) => {
    store.update(annotation.id, fields);
    return { status: 200, body: { message: 'Annotation updated' } };
  });
}

function patch(store: AnnotationStore, annotation: StoredAnnotation, request: ApiRequest): ApiAnswer {
  const given = parse(request.body);
  if (!given) {
    return failure(400, 'bad request data');
  }
  const next = {
    time: given.time || annotation.time,
    timeEnd: given.timeEnd || annotation.timeEnd,
    text: given.text || annotation.text,
    tags: given.tags ?? annotation.tags,
    data: given.data ?? annotation.data,
  };
  return validated(next, (fields) => {
    store.update(annotation.id, fields);
    return { status: 200, body: { message: 'Annotation patched' } };
  });
}

/** Grafana doesn't say whether there was anything to delete. */
function remove(store: AnnotationStore, id: number): ApiAnswer {
  store.delete(id);
  return { status: 200, body: { message: 'Annotation deleted' } };
}

type Given = Partial<Omit<StoredAnnotation, 'id' | 'login' | 'created' | 'updated'>>;

const TYPES: Record<string, string> = {
  dashboardUID: 'string',
  panelId: 'number',
  time: 'number',
  timeEnd: 'number',
  text: 'string',
};

/** Null where it is no JSON object, or a field has another type than Grafana reads. */
function parse(body: string): Given | null {
  let given: unknown;
  try {
    given = JSON.parse(body);
  } catch {
    return null;
  }
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    return null;
  }
  const fields = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
  const isTyped = Object.entries(TYPES).every(([name, type]) => !(name in fields) || typeof fields[name] === type);
  const tags: unknown = fields.tags ?? [];
  const hasTags = Array.isArray(tags) && tags.every((tag) => typeof tag === 'string');
  return isTyped && hasTags ? fields : null;
}

/** Ends in order, tags as Grafana joins them, and not too many of them. */
function validated(
  { time, timeEnd, text, tags = [], data }: Partial<AnnotationFields> & { time: number; text: string },
  store: (fields: AnnotationFields) => ApiAnswer
): ApiAnswer {
  const end = timeEnd || time;
  const joined = parseTagPairs(tags).map(joinTagPair);
  if (areTooLong(joined)) {
    const messageId = 'annotations.tag-limit-exceeded';
    return {
      status: 400,
      body: { message: 'Tags length exceeds the maximum allowed.', messageId, statusCode: 400, traceID: '' },
    };
  }
  return store({ time: Math.min(time, end), timeEnd: Math.max(time, end), text, tags: joined, data });
}

function refusal({ access }: ApiRequest, permission: string): ApiAnswer | null {
  switch (access) {
    case 'editor':
      return null;
    case 'viewer':
      return failure(403, 'Access denied to this dashboard');
    case 'no-annotations':
      return {
        status: 403,
        body: {
          title: 'Access denied',
          message: `You'll need additional permissions to perform this action. Permissions needed: ${permission}`,
        },
      };
  }
}

/** Grafana leaves out what is empty. */
function shown(annotation: StoredAnnotation): object {
  return Object.fromEntries(
    Object.entries(annotation).filter(
      ([, value]) => value !== undefined && value !== '' && value !== 0 && !(Array.isArray(value) && value.length === 0)
    )
  );
}

function number(query: URLSearchParams, name: string): number {
  const value = Number(query.get(name));
  return Number.isFinite(value) ? value : 0;
}

function failure(status: number, message: string): ApiAnswer {
  return { status, body: { message } };
}
