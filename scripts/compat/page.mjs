// A page that does what Grafana's loader does, with the packages of one Grafana: it hands them to the built module.js and
// renders the panel over rows with an incident. Bundled and opened by renderAgainst.mjs.
import * as emotion from '@emotion/css';
import * as data from '@grafana/data';
import * as runtime from '@grafana/runtime';
import * as ui from '@grafana/ui';
import i18next from 'i18next';
import * as React from 'react';
import * as ReactDOM from 'react-dom';
import { createRoot } from 'react-dom/client';
import * as rxjs from 'rxjs';

const MINUTE = 60_000;
const START = Date.UTC(2026, 0, 5);
const ROWS = 600;
const INCIDENT = { from: 500, to: 530 };

const shared = {
  '@emotion/css': emotion,
  '@grafana/data': data,
  '@grafana/runtime': runtime,
  '@grafana/ui': ui,
  i18next,
  module: { uri: new URL('module.js', window.location.origin).href },
  react: React,
  'react-dom': ReactDOM,
  rxjs,
};

// As Grafana starts it, down to 11.6: without resources of its own, which come later.
await i18next.init({ resources: {}, lng: 'en-US', returnEmptyString: false });

// Grafana fills these registries; what an option is edited with doesn't matter here.
const EDITORS = ['boolean', 'color', 'multi-select', 'number', 'radio', 'select', 'slider', 'strings', 'text', 'unit'];
data.standardEditorsRegistry.setInit(() => EDITORS.map((id) => ({ id, name: id, editor: () => null })));

window.define = (names, factory) => {
  const missing = names.filter((name) => !(name in shared));
  if (missing.length > 0) {
    throw new Error(`module.js asks for ${missing.join(', ')}, which this page doesn't hand over.`);
  }
  render(factory(...names.map((name) => shared[name])).plugin);
};

function render(plugin) {
  const theme = data.createTheme();
  const timeRange = data.getDefaultTimeRange();
  timeRange.from = timeRange.raw.from = data.dateTime(START);
  timeRange.to = timeRange.raw.to = data.dateTime(START + ROWS * MINUTE);
  const fieldConfig = { defaults: {}, overrides: [] };
  const series = data.applyFieldOverrides({
    data: [frame()],
    fieldConfig,
    fieldConfigRegistry: plugin.fieldConfigRegistry,
    replaceVariables: (text) => text,
    theme,
    timeZone: 'utc',
  });
  const props = {
    id: 1,
    data: { state: data.LoadingState.Done, series, timeRange, structureRev: 1 },
    options: plugin.defaults,
    fieldConfig,
    timeRange,
    timeZone: 'utc',
    width: 1000,
    height: 500,
    title: '',
    transparent: false,
    renderCounter: 1,
    eventBus: new data.EventBusSrv(),
    replaceVariables: (text) => text,
    onOptionsChange: () => undefined,
    onFieldConfigChange: () => undefined,
    onChangeTimeRange: () => undefined,
  };
  createRoot(document.getElementById('panel')).render(
    React.createElement(data.ThemeContext.Provider, { value: theme }, React.createElement(plugin.panel, props))
  );
}

/** Rows that rise and fall, with a stretch in which the requests vanish and errors take their place. */
function frame() {
  const rows = Array.from({ length: ROWS }, (_, row) => row);
  const failing = (row) => row >= INCIDENT.from && row < INCIDENT.to;
  return data.toDataFrame({
    fields: [
      { name: 'time', type: data.FieldType.time, values: rows.map((row) => START + row * MINUTE) },
      { name: 'requests', values: rows.map((row) => (failing(row) ? 100 : 1000 + 50 * Math.sin(row) + (row % 7))) },
      { name: 'errors', values: rows.map((row) => (failing(row) ? 80 : 5 + (row % 3))) },
    ],
  });
}
