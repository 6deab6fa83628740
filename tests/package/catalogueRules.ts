import pluginJson from '../../src/plugin.json';

/**
 * What Grafana's plugin-validator and its reviewers refuse in a plugin's code, as ESLint selectors. The first group are the
 * validator's own code rules, which it runs with semgrep where the validator runs, so not in these tests.
 */
export interface CatalogueRule {
  refuses: string;
  /** ESLint selectors (https://eslint.org/docs/latest/extend/selectors), any of which is a finding. */
  selectors: readonly string[];
  /** Code that has to be found, to show that the selectors bite; one for each selector. */
  examples: readonly string[];
  /** Code that comes close and is fine. */
  fine?: readonly string[];
  /** Also holds for the built module.js, bundled libraries and webpack's runtime included. */
  inBundle: boolean;
}

const REMOVED_REACT_DOM = '(render|hydrate|findDOMNode|unmountComponentAtNode|unstable_renderSubtreeIntoContainer)';
const REMOVED_STATICS = '(defaultProps|propTypes|contextTypes|childContextTypes)';
const SAFE_FEATURES = '/noopener.*noreferrer|noreferrer.*noopener/';
/** CSS properties whose numbers have no unit. */
const UNITLESS = '/^(flex|flexGrow|flexShrink|opacity|zIndex|lineHeight|fontWeight|order|gridRow|gridColumn)$/';

const validatorRules: CatalogueRule[] = [
  {
    refuses: 'native dialogs',
    selectors: [
      'CallExpression[callee.name=/^(alert|confirm|prompt)$/]',
      'CallExpression[callee.object.name=/^(window|globalThis)$/][callee.property.name=/^(alert|confirm|prompt)$/]',
    ],
    examples: ['confirm("Sure?")', 'window.alert("no")'],
    inBundle: true,
  },
  {
    refuses: 'the console',
    selectors: ['MemberExpression[object.name="console"]'],
    examples: ['console.log(1)'],
    // @grafana/i18n warns there.
    inBundle: false,
  },
  {
    refuses: 'imported style sheets',
    selectors: ['ImportDeclaration[source.value=/\\.(css|scss|sass|less)$/]'],
    examples: ['import "./panel.css"'],
    inBundle: true,
  },
  {
    refuses: "Emotion's Global",
    selectors: ['ImportSpecifier[imported.name="Global"]', 'JSXOpeningElement[name.name="Global"]'],
    examples: ['import { Global } from "@emotion/react"', 'const x = <Global styles={y} />'],
    inBundle: true,
  },
  {
    refuses: 'a literal query endpoint',
    selectors: ['Literal[value=/\\/api\\/ds\\/query/]', 'TemplateElement[value.raw=/\\/api\\/ds\\/query/]'],
    examples: ['post("/api/ds/query")', 'post(`${base}/api/ds/query`)'],
    inBundle: true,
  },
  {
    refuses: 'windows that can reach back to the dashboard',
    selectors: [
      `CallExpression[callee.object.name="window"][callee.property.name="open"]:not([arguments.2.value=${SAFE_FEATURES}])`,
    ],
    examples: ['window.open(url, "_blank")'],
    fine: ['window.open(url, "_blank", "noopener,noreferrer")'],
    inBundle: true,
  },
  {
    refuses: "Grafana's internals on window",
    selectors: ['MemberExpression[property.name=/^(grafanaBootData|grafanaRuntime|__grafanaSceneContext)$/]'],
    examples: ['window.grafanaBootData.user'],
    inBundle: true,
  },
  {
    refuses: 'the address read past locationService',
    selectors: [
      'MemberExpression[object.name="location"][property.name=/^(search|href)$/]',
      'MemberExpression[object.property.name="location"][property.name=/^(search|href)$/]',
    ],
    examples: ['location.search', 'window.location.href'],
    // The language detector of @grafana/i18n can read a query parameter; the plugin doesn't use it.
    inBundle: false,
  },
  {
    refuses: "Grafana's old form classes",
    selectors: ['Literal[value=/gf-form/]', 'TemplateElement[value.raw=/gf-form/]'],
    examples: ['const x = "gf-form-label"', 'const x = `gf-form ${y}`'],
    inBundle: true,
  },
  {
    refuses: 'what React 19 removed',
    selectors: [
      `MemberExpression[object.name="ReactDOM"][property.name=/^${REMOVED_REACT_DOM}$/]`,
      `ImportDeclaration[source.value="react-dom"] ImportSpecifier[imported.name=/^${REMOVED_REACT_DOM}$/]`,
      'ImportDeclaration[source.value="react-dom/test-utils"]',
      `AssignmentExpression[left.property.name=/^${REMOVED_STATICS}$/]`,
      `PropertyDefinition[static=true][key.name=/^${REMOVED_STATICS}$/]`,
      'JSXAttribute[name.name="ref"] > Literal',
      'MemberExpression[object.name="React"][property.name="createFactory"]',
      '[name="__SECRET_INTERNALS_DO_NOT_USE_OR_YOU_WILL_BE_FIRED"]',
    ],
    examples: [
      'ReactDOM.render(x, y)',
      'import { findDOMNode } from "react-dom"',
      'import { act } from "react-dom/test-utils"',
      'Chart.defaultProps = {}',
      'class A { static propTypes = {} }',
      'const x = <div ref="plot" />',
      'React.createFactory("div")',
      'React.__SECRET_INTERNALS_DO_NOT_USE_OR_YOU_WILL_BE_FIRED',
    ],
    inBundle: true,
  },
];

const reviewRules: CatalogueRule[] = [
  {
    refuses: 'code made of text',
    selectors: ['CallExpression[callee.name=/^(eval|Function)$/]', 'NewExpression[callee.name="Function"]'],
    examples: ['eval("1")', 'new Function("return 1")'],
    inBundle: true,
  },
  {
    refuses: 'injected scripts and styles',
    selectors: [
      'CallExpression[callee.property.name="createElement"][arguments.0.value=/^(script|style|link)$/]',
      'Identifier[name="injectGlobal"]',
    ],
    examples: ['document.createElement("script")', 'injectGlobal({ body: {} })'],
    // webpack loads its chunks with script elements.
    inBundle: false,
  },
  {
    refuses: 'selectors over the whole page',
    selectors: ['CallExpression[callee.object.name="document"][callee.property.name=/^(querySelector|getElement)/]'],
    examples: ['document.querySelector(".panel")'],
    fine: ['document.addEventListener("keydown", f)'],
    inBundle: false,
  },
  {
    refuses: 'HTML that nobody sanitised',
    selectors: [
      'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
      'AssignmentExpression[left.property.name=/^(innerHTML|outerHTML)$/]',
      'CallExpression[callee.property.name="insertAdjacentHTML"]',
    ],
    examples: [
      'const x = <p dangerouslySetInnerHTML={y} />',
      'element.innerHTML = text',
      'element.insertAdjacentHTML("a", b)',
    ],
    inBundle: false,
  },
  {
    refuses: "stored values under names that aren't the plugin's",
    selectors: [
      `CallExpression[callee.object.name=/^(localStorage|sessionStorage)$/]:not([arguments.0.value=/^${pluginJson.id}/])`,
      `CallExpression[callee.object.property.name=/^(localStorage|sessionStorage)$/]:not([arguments.0.value=/^${pluginJson.id}/])`,
    ],
    examples: ['localStorage.setItem("window", x)', 'window.sessionStorage.getItem(key)'],
    fine: [`localStorage.getItem("${pluginJson.id}.window")`],
    inBundle: false,
  },
  {
    // A border of one pixel, and the box of one pixel of what only screen readers see, belong to no theme. Canvas geometry
    // is numbers outside of css() and style.
    refuses: 'lengths that the theme should give',
    selectors: [
      'Literal[value=/(?<![\\d.])(?!1px)[\\d.]+px/]',
      'TemplateElement[value.raw=/(?<![\\d.])(?!1px)[\\d.]+px/]',
      `CallExpression[callee.name="css"] Property[key.name!=${UNITLESS}] > Literal[raw=/^([2-9]|1\\d|1\\.)/]`,
      `JSXAttribute[name.name="style"] Property[key.name!=${UNITLESS}] > Literal[raw=/^([2-9]|1\\d|1\\.)/]`,
    ],
    examples: [
      'css({ padding: "12px" })',
      'css({ padding: `${a} 11px` })',
      'css({ top: { left: 24 } })',
      'const x = <p style={{ width: 300 }} />',
    ],
    fine: [
      'css({ borderTop: `1px solid ${c}`, width: 1, margin: -1, flexGrow: 12, padding: theme.spacing(1) })',
      'context.lineWidth = 2',
    ],
    inBundle: false,
  },
];

export const catalogueRules: readonly CatalogueRule[] = [...validatorRules, ...reviewRules];
