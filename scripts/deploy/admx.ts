import { readFileSync } from 'node:fs';
import type { KitBrowser } from '../release/identity.ts';
import { kitBrowsers } from '../release/identity.ts';
import { xml } from '../release/update-manifests.ts';
import { inRoot } from '../setup/root.ts';
import type { KitOrder } from './kit-order.ts';
import { managedKey } from './registry.ts';

/** As long as a policy document may be in managed storage, in letters. */
const MOST_LETTERS = 262_144;

interface Field {
  name: string;
  title: string;
  description: string;
}

/** What the extension reads from managed storage, from the schema that ships in it. */
export function managedFields(): Field[] {
  const schema = JSON.parse(readFileSync(inRoot('public', 'managed-schema.json'), 'utf8')) as {
    properties: Record<string, { type: string; title: string; description: string }>;
  };
  return Object.entries(schema.properties).map(([name, { type, ...said }]) => {
    if (type !== 'string') throw new Error(`The deploy kit writes text only; ${name} is ${type}`);
    return { name, ...said };
  });
}

const titles: Record<KitBrowser, string> = {
  chrome: 'Google Chrome',
  edge: 'Microsoft Edge',
  chromium: 'Chromium',
  firefox: 'Mozilla Firefox',
};

/** A policy's name inside the ADMX, and in the addresses Intune gives it. */
export const admxName = (browser: KitBrowser, field: string): string => `${browser}_${field}`;

const namespaced = (root: string, body: string): string => `<?xml version="1.0" encoding="utf-8"?>
<${root} xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns="http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions" revision="1.0" schemaVersion="1.0">
${body}
</${root}>
`;

const each = <T>(make: (browser: KitBrowser, field: Field) => T): T[] =>
  kitBrowsers.flatMap((browser) => managedFields().map((field) => make(browser, field)));

const policy = (order: KitOrder) => (browser: KitBrowser, field: Field) => {
  const name = admxName(browser, field.name);
  const key = xml(managedKey(browser, order.ids[browser]));
  return `    <policy name="${name}" class="Machine" displayName="$(string.${name})" explainText="$(string.${field.name}_Help)" presentation="$(presentation.${name})" key="${key}">
      <parentCategory ref="Slateguard"/>
      <supportedOn ref="SUPPORTED"/>
      <elements>
        <text id="${name}_Text" valueName="${field.name}" required="true" maxLength="${MOST_LETTERS}"/>
      </elements>
    </policy>`;
};

/** Administrative template: one setting per browser, for the policy the extension reads. */
export const admx = (order: KitOrder): string =>
  namespaced(
    'policyDefinitions',
    `  <policyNamespaces>
    <target prefix="slateguard" namespace="Slateguard.Policies"/>
  </policyNamespaces>
  <resources minRequiredRevision="1.0"/>
  <supportedOn>
    <definitions>
      <definition name="SUPPORTED" displayName="$(string.SUPPORTED)"/>
    </definitions>
  </supportedOn>
  <categories>
    <category name="Slateguard" displayName="$(string.Slateguard)"/>
  </categories>
  <policies>
${each(policy(order)).join('\n')}
  </policies>`,
  );

/** Its texts, in English. */
export const adml = (): string =>
  namespaced(
    'policyDefinitionResources',
    `  <displayName>Slateguard</displayName>
  <description>What Slateguard reads from each browser</description>
  <resources>
    <stringTable>
      <string id="Slateguard">Slateguard</string>
      <string id="SUPPORTED">Chrome, Edge and Chromium 148 or later, Firefox 140 or later</string>
${managedFields()
  .map(({ name, description }) => `      <string id="${name}_Help">${xml(description)}</string>`)
  .join('\n')}
${each((browser, { name, title }) => `      <string id="${admxName(browser, name)}">${xml(`${title}: ${titles[browser]}`)}</string>`).join('\n')}
    </stringTable>
    <presentationTable>
${each((browser, { name, title }) => `      <presentation id="${admxName(browser, name)}"><textBox refId="${admxName(browser, name)}_Text"><label>${xml(title)}</label></textBox></presentation>`).join('\n')}
    </presentationTable>
  </resources>`,
  );
