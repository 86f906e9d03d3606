// A published catalogue update: the document and its signature, as one text.
import { MAX_POLICY_BYTES } from '../read-json.ts';
import { signedDocument } from '../signed-document.ts';

/** Where it lies: beside the signed policy. */
export const CATALOGUE_NAME = 'catalogue.signed.json';

/** As large as a policy, and the envelope around it. */
export const MAX_CATALOGUE_BYTES = MAX_POLICY_BYTES + 512;

const published = signedDocument('slateguard-catalogue', 'listing');
export const signCatalogue = published.sign;
export const catalogueParts = published.parts;
