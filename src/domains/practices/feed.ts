/** A list as an Atom feed (RFC 4287). Pure. */
export interface AtomEntry {
	readonly id: string;
	readonly title: string;
	/** Of the title; the rest is in the feed's. */
	readonly language: string;
	readonly address: string;
	readonly published: Date;
	readonly updated: Date;
	readonly summary: string;
}

export interface AtomFeed {
	readonly id: string;
	readonly title: string;
	readonly language: string;
	/** The feed's own address and that of the list it follows. */
	readonly self: string;
	readonly list: string;
	readonly author: string;
	readonly entries: readonly AtomEntry[];
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML may hold it: signs that mean something written out, those that XML 1.0 does not know left out. */
export function escapeXml(text: string): string {
	return text
		.replaceAll(
			/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
			''
		)
		.replaceAll(/[&<>"]/g, (sign) => signs[sign] ?? sign);
}

/** An identifier that stays when the address changes (RFC 4151): the host that gave it, and the year from which it does. */
export const tagUri = (origin: string, path: string): string => `tag:${new URL(origin).hostname},2026:${path}`;

const entry = ({ id, title, language, address, published, updated, summary }: AtomEntry): string => `
<entry>
<id>${escapeXml(id)}</id>
<title type="text" xml:lang="${escapeXml(language)}">${escapeXml(title)}</title>
<link rel="alternate" type="text/html" href="${escapeXml(address)}"/>
<published>${published.toISOString()}</published>
<updated>${updated.toISOString()}</updated>
<summary type="text">${escapeXml(summary)}</summary>
</entry>`;

/** When the feed last changed; the beginning of time for an empty one, so that it stays the same. */
export const feedUpdated = (entries: readonly AtomEntry[]): Date =>
	new Date(Math.max(0, ...entries.map(({ updated }) => updated.getTime())));

export function atomFeed({ id, title, language, self, list, author, entries }: AtomFeed): string {
	return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(language)}">
<id>${escapeXml(id)}</id>
<title type="text">${escapeXml(title)}</title>
<updated>${feedUpdated(entries).toISOString()}</updated>
<author><name>${escapeXml(author)}</name></author>
<link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/>
<link rel="alternate" type="text/html" href="${escapeXml(list)}"/>${entries.map(entry).join('')}
</feed>
`;
}
