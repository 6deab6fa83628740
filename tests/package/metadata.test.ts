/** @jest-environment node */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import packageJson from '../../package.json';
import pluginJson from '../../src/plugin.json';
import { ROOT } from './pluginSources';

const inSource = (file: string): string => path.join(ROOT, 'src', file);
const readme = readFileSync(inSource('README.md'), 'utf8');
const { info } = pluginJson;

describe('plugin.json', () => {
  it('has an id of organisation, name and type, which is the package name too', () => {
    expect(pluginJson.id).toMatch(/^[a-z0-9]+-[a-z0-9]+-panel$/);
    expect(pluginJson.type).toBe('panel');
    expect(packageJson.name).toBe(pluginJson.id);
  });

  it('has a name for people', () => {
    expect(pluginJson.name).not.toBe(pluginJson.id);
    expect(pluginJson.name).not.toMatch(/panel|grafana|plugin/i);
  });

  it('says what it is, for the search in the catalogue', () => {
    expect(info.description.length).toBeGreaterThan(40);
    expect(info.keywords.length).toBeGreaterThanOrEqual(3);
    expect(new Set(info.keywords).size).toBe(info.keywords.length);
    expect(info.author.name).not.toBe('');
  });

  it('leaves version and date to the build', () => {
    expect(info.version).toBe('%VERSION%');
    expect(info.updated).toBe('%TODAY%');
  });

  it.each(Object.entries(info.logos))('has a %s logo, drawn as SVG without scripts or references', (_size, file) => {
    const svg = readFileSync(inSource(file), 'utf8');
    expect(svg).toMatch(/^<svg /);
    expect(svg).not.toMatch(/<script|<style|<image|<foreignObject|href=|\son\w+=|url\(/i);
  });

  it.each(info.screenshots.map(({ name, path: file }) => [name, file]))('has a picture of "%s"', (name, file) => {
    expect(name).not.toBe('');
    const picture = readFileSync(inSource(file));
    expect([...picture.subarray(0, 4)]).toEqual([0x89, ...Buffer.from('PNG')]);
    expect(statSync(inSource(file)).size).toBeLessThan(150_000);
  });

  it('shows both themes', () => {
    const themes = info.screenshots.map(({ path: file }) => /-(dark|light)\.png$/.exec(file)?.[1]);
    expect(new Set(themes)).toEqual(new Set(['dark', 'light']));
  });

  it('links to secure addresses', () => {
    expect(info.links.length).toBeGreaterThan(0);
    info.links.forEach(({ name, url }) => {
      expect(name).not.toBe('');
      expect(url).toMatch(/^https:\/\//);
    });
  });
});

describe('the licence', () => {
  it('is one that the catalogue takes, and its text is there', () => {
    expect(packageJson.license).toBe('Apache-2.0');
    const text = readFileSync(path.join(ROOT, 'LICENSE'), 'utf8');
    expect(text).toContain('Apache License');
    expect(text).toContain('Version 2.0, January 2004');
    expect(text).not.toMatch(/\{yyyy\}|\{name of copyright owner\}/);
  });
});

describe("the catalogue's page, src/README.md", () => {
  it('is our own, finished and readable there', () => {
    expect(readme).toMatch(new RegExp(`^# ${pluginJson.name}\n`));
    expect(readme).not.toMatch(/plugin template|<!--|lorem ipsum/i);
  });

  it('leaves installing to the catalogue and developing to CONTRIBUTING.md', () => {
    expect(readme).not.toMatch(/grafana[- ]cli|grafana cli|\bnpm\b|\byarn\b|\bnodejs\b|docker|git clone|## install/i);
  });

  it('links by whole addresses, for relative ones lead nowhere in the catalogue', () => {
    const targets = [...readme.matchAll(/\]\(([^)\s]+)/g)].map(([, target]) => target);
    expect(targets.filter((target) => !/^(https:\/\/|#)/.test(target))).toEqual([]);
  });
});

describe('CHANGELOG.md', () => {
  const versions = [
    ...readFileSync(path.join(ROOT, 'CHANGELOG.md'), 'utf8').matchAll(/^## (\d+\.\d+\.\d+)(?: \((.+)\))?$/gm),
  ];

  it("starts with package.json's version", () => {
    expect(versions[0]?.[1]).toBe(packageJson.version);
  });

  it('dates each version, or says that it is unreleased', () => {
    versions.forEach(([, , date]) => expect(date).toMatch(/^(\d{4}-\d{2}-\d{2}|unreleased)$/));
  });
});
