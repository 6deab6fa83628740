import { CoreApp, type DataQueryRequest } from '@grafana/data';
import { config, locationService } from '@grafana/runtime';
import type { PanelContext } from '@grafana/ui';
import { annotationAccess } from './annotationAccess';

const request = (fields: object = {}) =>
  ({ dashboardUID: 'shop', targets: [{ refId: 'A' }], ...fields }) as DataQueryRequest;
const context = (fields: Partial<PanelContext> = {}) =>
  ({
    app: CoreApp.Dashboard,
    canAddAnnotations: () => true,
    canEditAnnotations: () => true,
    canDeleteAnnotations: () => false,
    ...fields,
  }) as PanelContext;
const no = context({ canAddAnnotations: () => false });
const access = (given: PanelContext, asked = request()) =>
  annotationAccess({ context: given, request: asked, panelId: 3 });

const signIn = (orgRole: string, permissions: Record<string, boolean>) =>
  Object.assign(config, { bootData: { user: { orgRole, permissions } } });

beforeEach(() => {
  config.publicDashboardAccessToken = undefined;
  signIn('Editor', { 'annotations:create': true });
  locationService.push('/d/shop');
});

test('an editor may, at the panel’s place on the dashboard', () => {
  expect(access(context())).toEqual({
    kind: 'allowed',
    place: { dashboardUid: 'shop', panelId: 3 },
    canEdit: true,
    canDelete: false,
  });
});

test.each([undefined, ''])('a dashboard with the uid %p is never annotated', (dashboardUID) => {
  expect(access(context(), request({ dashboardUID }))).toMatchObject({ kind: 'explained' });
  expect(annotationAccess({ context: context(), request: undefined, panelId: 3 }).kind).toBe('explained');
});

test('an editor without the right is told which, or that the built-in query is off', () => {
  expect(access(no)).toMatchObject({ message: { advice: expect.stringContaining('Annotations & Alerts') } });
  signIn('Editor', {});
  expect(access(no)).toMatchObject({ message: { advice: expect.stringContaining('annotations:create') } });
});

test.each(['Viewer', 'None', ''])('the role %p sees nothing of it', (role) => {
  signIn(role, { 'annotations:create': true });
  expect(access(no)).toEqual({ kind: 'absent' });
});

test.each<[string, () => ReturnType<typeof access>]>([
  ['Explore', () => access(context({ app: CoreApp.Explore }))],
  ['a host without annotations', () => access(context({ canAddAnnotations: undefined }))],
  ['a snapshot', () => access(context(), request({ targets: [{ refId: 'A', queryType: 'snapshot' }] }))],
  [
    'a public dashboard',
    () => {
      config.publicDashboardAccessToken = 'token';
      return access(context());
    },
  ],
  [
    'a snapshot’s page',
    () => {
      locationService.push('/dashboard/snapshot/abc');
      return access(context());
    },
  ],
  [
    'a playlist',
    () => {
      locationService.push('/d/shop?kiosk=true');
      return access(context());
    },
  ],
])('%s has none', (_, ask) => expect(ask()).toEqual({ kind: 'absent' }));
