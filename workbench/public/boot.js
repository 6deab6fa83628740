/* global window, URLSearchParams */
// What a Grafana server writes into its page: settings and the signed-in user.
(function () {
  var asked = new URLSearchParams(window.location.search).get('theme');
  var saved = window.localStorage.getItem('goldensignals-workbench:theme');
  var theme = [asked, saved].filter(function (name) {
    return name === 'light' || name === 'dark';
  })[0];
  var access = new URLSearchParams(window.location.search).get('access');
  var reads = { 'annotations:read': true, 'dashboards:read': true };
  var writes = { 'annotations:create': true, 'annotations:write': true, 'annotations:delete': true };
  window.__grafana_public_path__ = '/public/';
  window.grafanaBootData = {
    assets: { dark: '', light: '' },
    navTree: [],
    settings: {
      appSubUrl: '',
      appUrl: window.location.origin + '/',
      minRefreshInterval: '1s',
      buildInfo: { version: '12.4.10', commit: '', env: 'production' },
      featureToggles: {},
      publicDashboardAccessToken: access === 'public' ? 'workbench' : undefined,
      unifiedAlertingEnabled: false,
      dateFormats: {
        fullDate: 'YYYY-MM-DD HH:mm:ss',
        useBrowserLocale: false,
        interval: {
          millisecond: 'HH:mm:ss.SSS',
          second: 'HH:mm:ss',
          minute: 'HH:mm',
          hour: 'MM-DD HH:mm',
          day: 'MM-DD',
          month: 'YYYY-MM',
          year: 'YYYY',
        },
        defaultTimezone: 'utc',
      },
    },
    user: {
      id: 1,
      isSignedIn: access !== 'public',
      login: 'workbench',
      orgId: 1,
      orgRole: access === 'viewer' ? 'Viewer' : access === 'public' ? '' : 'Editor',
      permissions: Object.assign({}, reads, access === null || access === 'unsaved' ? writes : {}),
      regionalFormat: 'en-US',
      language: 'en-US',
      theme: theme || 'dark',
      timezone: 'utc',
      weekStart: 'monday',
    },
  };
})();
