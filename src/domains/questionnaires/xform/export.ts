import { element, textElement, xmlHead } from '#platform/xml.ts';
import { pickText } from '#platform/languages.ts';
import type { Choice, Item, Questionnaire } from '../questionnaire.ts';
import { bodyOf } from './body.ts';
import { bindsOf } from './binds.ts';
import { withGenerated } from './generated.ts';
import { Paths } from './paths.ts';
import { Texts, tidy } from './texts.ts';

const NAMESPACES = {
	xmlns: 'http://www.w3.org/2002/xforms',
	'xmlns:ev': 'http://www.w3.org/2001/xml-events',
	'xmlns:h': 'http://www.w3.org/1999/xhtml',
	'xmlns:jr': 'http://openrosa.org/javarosa',
	'xmlns:odk': 'http://www.opendatakit.org/xforms',
	'xmlns:orx': 'http://openrosa.org/xforms',
	'xmlns:xsd': 'http://www.w3.org/2001/XMLSchema'
};

/**
 * A questionnaire as an XForm (ODK XForms 1.0.0) for other clients, such as ODK Collect. What only such clients understand is written as the
 * workbook said it.
 */
export function exportXForm(compiled: Questionnaire): string {
	const questionnaire = withGenerated(compiled);
	const paths = new Paths(questionnaire);
	const texts = new Texts(questionnaire, paths);
	// choices and questions are written first, so that their texts are known
	const lists = Object.entries(questionnaire.lists).map(([name, choices]) => listInstance(name, choices, questionnaire, texts));
	const binds = bindsOf(questionnaire, paths, texts);
	const body = bodyOf(questionnaire, paths, texts);
	const model = element(
		'model',
		[submission(questionnaire), texts.itext(), primaryInstance(questionnaire, paths), ...lists, ...fileInstances(questionnaire), ...binds],
		{
			'odk:xforms-version': '1.0.0'
		}
	);
	const title = textElement('h:title', tidy(pickText(questionnaire.title, questionnaire.defaultLanguage).text));
	const style = questionnaire.settings?.style;
	return `${xmlHead}${element('h:html', [element('h:head', title + model), element('h:body', body, style ? { class: style } : {})], NAMESPACES)}\n`;
}

function submission({ settings }: Questionnaire): string {
	const attributes = {
		action: settings?.submissionUrl,
		method: settings?.submissionUrl ? 'post' : undefined,
		base64RsaPublicKey: settings?.publicKey,
		'orx:auto-send': settings?.autoSend,
		'orx:auto-delete': settings?.autoDelete
	};
	return Object.values(attributes).some((value) => value !== undefined) ? element('submission', '', attributes) : '';
}

function primaryInstance(questionnaire: Questionnaire, paths: Paths): string {
	const { settings } = questionnaire;
	const meta = element('meta', ['<instanceID/>', settings?.instanceName ? '<instanceName/>' : '']);
	const root = element(paths.root.slice(1), [...questionnaire.items.map(instanceOf), meta], {
		id: questionnaire.id,
		version: questionnaire.version || undefined,
		'odk:prefix': settings?.prefix
	});
	return element('instance', root);
}

function instanceOf(item: Item): string {
	const attributes = item.exchange?.instance ?? {};
	if (item.kind === 'question') {
		const text = item.defaultText ?? '';
		return text === '' ? element(item.name, '', attributes) : textElement(item.name, text, attributes);
	}
	const inside = item.items.map(instanceOf);
	if (item.kind === 'group') return element(item.name, inside, attributes);
	return element(item.name, inside, { 'jr:template': '', ...attributes }) + element(item.name, inside, attributes);
}

function listInstance(name: string, choices: readonly Choice[], questionnaire: Questionnaire, texts: Texts): string {
	if (questionnaire.fileLists && Object.hasOwn(questionnaire.fileLists, name)) return '';
	const translated = texts.isTranslated(choices);
	const items = choices.map((choice, place) => {
		const columns = Object.entries(choice.columns ?? {}).map(([column, text]) => textElement(column, text));
		const label = translated
			? textElement('itextId', texts.choiceId(name, place, choice)) + textElement('name', choice.name)
			: textElement('name', choice.name) +
				(texts.choiceLabel(choice) === '' ? '' : element('label', texts.output(texts.choiceLabel(choice), undefined)));
		return element('item', label + columns.join(''));
	});
	return element('instance', element('root', items), { id: name });
}

/** Choices that stay in their files. */
function fileInstances(questionnaire: Questionnaire): string[] {
	return Object.keys(questionnaire.fileLists ?? {}).map((file) =>
		element('instance', '', { id: file.replace(/\.\w+$/, ''), src: `jr://file${/\.csv$/i.test(file) ? '-csv' : ''}/${file}` })
	);
}
