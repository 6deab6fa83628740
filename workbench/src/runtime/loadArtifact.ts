/// <reference types="systemjs" />
import * as emotionCss from '@emotion/css';
import * as emotionReact from '@emotion/react';
import * as grafanaData from '@grafana/data';
import * as grafanaRuntime from '@grafana/runtime';
import * as grafanaUi from '@grafana/ui';
import i18next from 'i18next';
import lodash from 'lodash';
import React from 'react';
import ReactDOM from 'react-dom';
import * as jsxRuntime from 'react/jsx-runtime';
import * as rxjs from 'rxjs';
import * as rxjsOperators from 'rxjs/operators';
import { PLUGIN_ID } from '../../pluginId';

/** What Grafana's loader shares with plugins, so that there is one React and one registry of editors in the page. */
const SHARED: Record<string, object> = {
  '@emotion/css': emotionCss,
  '@emotion/react': emotionReact,
  '@grafana/data': grafanaData,
  '@grafana/runtime': grafanaRuntime,
  '@grafana/ui': grafanaUi,
  i18next,
  lodash,
  react: React,
  'react-dom': ReactDOM,
  'react/jsx-runtime': jsxRuntime,
  rxjs,
  'rxjs/operators': rxjsOperators,
};

/** Loads dist/module.js with SystemJS, as Grafana does. */
export async function loadArtifact(): Promise<grafanaData.PanelPlugin> {
  await import('systemjs/dist/system.js');
  await import('systemjs/dist/extras/amd.js');
  for (const [name, module] of Object.entries(SHARED)) {
    System.set(`app:${name}`, { ...module, default: module });
  }
  System.addImportMap({
    imports: Object.fromEntries(Object.keys(SHARED).map((name) => [name, `app:${name}`])),
  });
  const address = new URL(`/public/plugins/${PLUGIN_ID}/module.js`, window.location.href).href;
  const module: { plugin?: grafanaData.PanelPlugin } = await System.import(address);
  if (!module.plugin) {
    throw new Error(
      `${address} exports ${Object.keys(module).join(', ')}; expected "plugin". Build it with npm run build.`
    );
  }
  return module.plugin;
}
