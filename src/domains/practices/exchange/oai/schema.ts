/** The schema of the full format (XML Schema 1.0), made from the same lists of fields. Pure. */
import { codedFields, translatedFields } from '../../practice.ts';

import { xmlHead } from '#platform/xml.ts';
import { fullNamespace } from './formats.ts';

const many = 'minOccurs="0" maxOccurs="unbounded"';
const attribute = (name: string, type: string, use: 'required' | 'optional' = 'required') =>
	`<xs:attribute name="${name}" type="${type}" use="${use}"/>`;
const worded = (name: string, attributes: readonly string[]) =>
	`<xs:element name="${name}" ${many}><xs:complexType><xs:simpleContent><xs:extension base="xs:string">${attributes.join('')}</xs:extension></xs:simpleContent></xs:complexType></xs:element>`;
const simple = (name: string, type: string, occurs = 'minOccurs="0"') => `<xs:element name="${name}" type="${type}" ${occurs}/>`;
const holding = (name: string, inside: string, attributes: readonly string[], occurs = many) =>
	`<xs:element name="${name}" ${occurs}><xs:complexType>${inside && `<xs:sequence>${inside}</xs:sequence>`}${attributes.join('')}</xs:complexType></xs:element>`;

export function writeFullSchema(origin: string): string {
	const text = (name: string) => simple(name, 'p:text', name === 'title' ? 'maxOccurs="unbounded"' : many);
	const content = [
		simple('oldNumber', 'xs:positiveInteger'),
		simple('address', 'xs:anyURI', ''),
		simple('publishedAt', 'xs:dateTime', ''),
		simple('changedAt', 'xs:dateTime', ''),
		...translatedFields.map(text),
		holding('term', text('label'), [attribute('field', 'p:field'), attribute('code', 'xs:string')]),
		worded('outcomeReason', [attribute('outcome', 'xs:string'), '<xs:attribute ref="xml:lang" use="required"/>']),
		holding('ages', '', [attribute('from', 'xs:nonNegativeInteger'), attribute('to', 'xs:nonNegativeInteger')], 'minOccurs="0"'),
		...['since', 'until'].map((name) => simple(name, 'xs:gYear')),
		simple('reach', 'xs:nonNegativeInteger'),
		worded('place', [attribute('country', 'xs:string'), attribute('latitude', 'xs:double'), attribute('longitude', 'xs:double')]),
		simple('website', 'xs:string'),
		holding('contact', '', [attribute('organisation', 'xs:string'), attribute('person', 'xs:string')], 'minOccurs="0"'),
		worded('link', [attribute('url', 'xs:string')]),
		worded('file', [attribute('url', 'xs:anyURI'), attribute('mediaType', 'xs:string'), attribute('bytes', 'xs:positiveInteger')]),
		holding('picture', text('alt'), [attribute('url', 'xs:anyURI'), attribute('credit', 'xs:string', 'optional')]),
		worded('source', [attribute('url', 'xs:string', 'optional')])
	];
	return `${xmlHead}<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:p="${fullNamespace}" targetNamespace="${fullNamespace}" elementFormDefault="qualified">
<xs:import namespace="http://www.w3.org/XML/1998/namespace" schemaLocation="${origin}/oai/xml.xsd"/>
<xs:simpleType name="field"><xs:restriction base="xs:string">${codedFields.map((field) => `<xs:enumeration value="${field}"/>`).join('')}</xs:restriction></xs:simpleType>
<xs:complexType name="text"><xs:simpleContent><xs:extension base="xs:string"><xs:attribute ref="xml:lang" use="required"/></xs:extension></xs:simpleContent></xs:complexType>
<xs:element name="practice"><xs:complexType><xs:sequence>
${content.join('\n')}
</xs:sequence>
${[attribute('number', 'xs:positiveInteger'), attribute('revision', 'xs:positiveInteger'), attribute('originalLanguage', 'xs:language')].join('')}
</xs:complexType></xs:element>
</xs:schema>
`;
}

/** What the schema needs of the namespace `xml`, so that a reader fetches nothing from anybody else. */
export const xmlNamespaceSchema = `${xmlHead}<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/XML/1998/namespace"><xs:attribute name="lang" type="xs:language"/></xs:schema>
`;
