import { describe, expect, test } from 'vitest';
import { personalData } from '../../lib/detect/detectors/personal-data.ts';
import { emptyKit } from '../../lib/detect/kit.ts';
import { RAISED_AT } from '../../lib/model/finding.ts';
import { scanText } from './scan-text.ts';

const found = (text: string) =>
  personalData
    .detect(scanText(text), emptyKit)
    .filter((f) => f.confidence >= RAISED_AT)
    .map((f) => `${f.what}:${text.slice(f.start!, f.end!)}`);

describe('personal-data raises', () => {
  test.each([
    ['IBAN, grouped', 'Pay to GB82 WEST 1234 5698 7654 32 by Friday', ['bank-account:GB82 WEST 1234 5698 7654 32']],
    ['IBAN, compact', 'IBAN de89370400440532013000.', ['bank-account:de89370400440532013000']],
    ['card', 'charge 4111 1111 1111 1111 today', ['card-number:4111 1111 1111 1111']],
    ['card, Amex', 'charge 378282246310005', ['card-number:378282246310005']],
    ['US SSN', 'her number is 219-09-9998', ['national-id:219-09-9998']],
    ['GB NINO', 'NI: AB 12 34 56 C', ['national-id:AB 12 34 56 C']],
    ['GB NHS', 'NHS number 943 476 5919', ['health-number:943 476 5919']],
    ['CA SIN', 'SIN 046 454 286', ['national-id:046 454 286']],
    ['AU TFN', 'TFN: 123 456 782', ['national-id:123 456 782']],
    ['AU Medicare', 'Medicare 2123 45670 1', ['health-number:2123 45670 1']],
    ['DE Steuer-ID', 'Steuer-ID 86095742719', ['national-id:86095742719']],
    ['FR NIR', 'n° 2 69 05 49 588 157 80', ['national-id:2 69 05 49 588 157 80']],
    ['ES DNI', 'DNI 12345678Z', ['national-id:12345678Z']],
    ['ES NIE', 'NIE X1234567L', ['national-id:X1234567L']],
    ['IT codice fiscale', 'CF RSSMRA85T10A562S', ['national-id:RSSMRA85T10A562S']],
    ['IN Aadhaar', 'Aadhaar 2345 6789 0124', ['national-id:2345 6789 0124']],
    ['IN PAN', 'PAN ABCPE1234F', ['national-id:ABCPE1234F']],
    ['JP My Number', 'マイナンバー 123456789018', ['national-id:123456789018']],
    ['KR RRN', '주민등록번호 900101-1234568', ['national-id:900101-1234568']],
    ['BR CPF', 'CPF 529.982.247-25', ['national-id:529.982.247-25']],
    ['BR CNPJ', '11.222.333/0001-81', ['company-id:11.222.333/0001-81']],
    ['MX CURP', 'CURP BADD110313HCMLNS06', ['national-id:BADD110313HCMLNS06']],
    ['passport', 'Passport no. 533380006, exp 2031', ['passport:Passport no. 533380006']],
    ['birth date', 'DOB: 14/03/1987', ['birth-date:DOB: 14/03/1987']],
    ['birth date in words', 'She was born on March 3, 1987 in Cork', ['birth-date:born on March 3, 1987']],
    ['a phone and a name', 'Ring Ines Alvarado on 07700 900 123', ['phone:07700 900 123']],
    ['somebody’s phone', 'my mobile is +44 7700 900123', ['phone:+44 7700 900123']],
    ['a private mailbox', 'send it to tilda.moss@gmail.com', ['e-mail:tilda.moss@gmail.com']],
    [
      'two kinds together',
      'desk@northlight.tv / (212) 555-0143',
      ['e-mail:desk@northlight.tv', 'phone:(212) 555-0143'],
    ],
    [
      'US address',
      'Pick up at 1420 Marsh Lane, Apt 4, Salem, OR 97301',
      ['address:1420 Marsh Lane, Apt 4, Salem, OR 97301'],
    ],
    ['GB address', '12 Quarry Road, Bristol BS2 8QN', ['address:12 Quarry Road, Bristol BS2 8QN']],
    ['DE address', 'Lindenstraße 14, 10969 Berlin', ['address:Lindenstraße 14, 10969 Berlin']],
    ['a health note', 'Ines Alvarado is allergic to shellfish', ['health-note:Ines Alvarado is allergic to']],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('personal-data leaves alone', () => {
  test.each([
    ['one business address', 'Is hr@northlight.tv a valid e-mail?'],
    ['SVG path data', '<path d="M10.5 20.25 30-12.5.75 1234.5678 90.1234z 8.5-6.25 11.75 0 12 0"/>'],
    ['versions', 'upgrade from 10.4.0-2 to 12.0.11-1 and 2024.10.22.1'],
    ['timestamps', '2026-11-01 09:00:00 1690000000000 20261101T090000'],
    ['an order number', 'Order 1029384756 shipped, invoice INV-2024-000187'],
    ['a hash', 'commit 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b'],
    ['a UUID', '123e4567-e89b-12d3-a456-426614174000'],
    ['a card that fails its check', 'charge 4111 1111 1111 1112'],
    ['an SSN that cannot be', 'number 000-12-3456 or 666-12-3456'],
    ['an IBAN that fails its check', 'GB82 WEST 1234 5698 7654 33'],
    ['a DNI that fails its check', 'DNI 12345678A'],
    ['an address of a machine', 'ping 192.168.100.100'],
    ['a table of numbers', '120 450 300\n230 560 400\n340 670 500'],
    ['a recipe', 'For a vegan chilli: 400 g beans, 2 onions'],
    ['passport without a number', 'Do I need my passport for the recce in 2026?'],
    ['a birthday without a date', 'Write a birthday toast, 3 minutes long'],
    ['timecodes', '01:00:12:04 01:00:18:20 00:00:06:16'],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});
