/**
 * What practitioners type, and which of the real records of the demonstration they would expect. Written before the search was tuned, and
 * not changed to please it. `best` is what the person means; `also` is what helps them too. Some queries are misspelt on purpose.
 */
export interface QualityQuery {
	readonly language: 'en' | 'nl' | 'fr' | 'de' | 'el' | 'it' | 'es';
	readonly text: string;
	readonly best: readonly number[];
	readonly also: readonly number[];
}

type Row = readonly [text: string, best: readonly number[], also?: readonly number[]];

const inLanguage = (language: QualityQuery['language'], rows: readonly Row[]): QualityQuery[] =>
	rows.map(([text, best, also = []]) => ({ language, text, best, also }));

export const qualityQueries: readonly QualityQuery[] = [
	...inLanguage('en', [
		['reception class', [110, 112, 115], [103, 108]],
		['unaccompanied minors', [101, 104, 113], [108, 103, 112, 115]],
		['guardian for a child who came alone', [113], [104, 101]],
		["how can I involve parents who don't speak Dutch", [109], [102, 106, 111]],
		['homework help', [102, 111, 114]],
		['neighbours and refugees', [102]],
		['mentoring', [102, 113]],
		['teachers from abroad', [105]],
		['whole school approach to diversity', [106, 107]],
		['literacy for teenagers who never went to school', [108], [115]],
		['early school leaving', [104], [112]],
		['mother tongue at home', [109]],
		['sport and music after school', [114], [103, 111]],
		['legal status of children without papers', [101], [113]],
		['poverty', [111, 114]],
		['psychological support', [111], [108]],
		['unacompanied', [101, 104, 113], [108, 103, 112, 115]],
		['intercultral education', [106]],
		['welcome pack', [107]],
		['Ireland', [105, 106, 107]]
	]),
	...inLanguage('nl', [
		['okan', [103, 110, 112, 115], [108]],
		['onthaalklas', [110, 112, 115, 103], [108]],
		['niet-begeleide minderjarigen', [104, 101, 113], [108, 103, 112, 115]],
		['NBMV', [104, 101, 113], [108, 103, 112, 115]],
		['zorgnetwerk', [104]],
		['ouders betrekken die geen Nederlands spreken', [109], [102, 106, 111]],
		['huiswerkbegeleiding', [102, 111, 114]],
		['buddy voor nieuwkomers', [102], [103, 113]],
		['jeugdwerk in de stad', [103]],
		['vluchtelignen', [107, 108, 112], [101, 102, 103, 104, 115]],
		['vrije tijd', [103, 114], [111]],
		['voogd', [113], [104]],
		['schooluitval', [104], [112]]
	]),
	...inLanguage('fr', [
		["classe d'accueil", [115, 110, 112], [103, 108]],
		['primo-arrivants', [115, 110], [103, 107, 108, 112]],
		['mineurs non accompagnés', [101, 104, 113], [108, 103, 112, 115]],
		['MENA', [101, 104, 113], [108, 103, 112, 115]],
		['parrainage entre voisins', [102]],
		['soutien scolaire', [111, 102, 114]],
		['alphabétisation', [108], [115]],
		['tuteur bénévole', [113]],
		['formation des enseignants', [105, 101], [106]],
		['langue maternelle', [109]],
		['sans papiers', [101]],
		['pauvreté', [111, 114]]
	]),
	...inLanguage('de', [
		['Willkommensklasse', [110, 112, 115], [103, 108]],
		['Elternarbeit', [109], [106, 111]],
		['unbegleitete minderjährige Flüchtlinge', [108, 104, 101, 113], [103, 112, 115]],
		['UMF', [108, 104, 101, 113], [103, 112, 115]],
		['Alphabetisierung', [108], [115]],
		['Schule für junge Geflüchtete', [108], [107, 112]],
		['Patenschaft', [102], [113]],
		['Familiensprache', [109]],
		['Kita', [109]],
		['Ausbildung nach der Schule', [108]],
		['Hausaufgabenhilfe', [102, 111, 114]],
		['Vormund', [113]]
	]),
	...inLanguage('el', [
		['τάξη υποδοχής', [112, 110, 115], [103, 108]],
		['ΔΥΕΠ', [112]],
		['ασυνόδευτα παιδιά', [101, 104, 113], [108, 103, 112, 115]],
		['εκπαίδευση προσφύγων', [112], [107, 108]],
		['γονείς', [109, 111], [106]],
		['γειτονες', [102]],
		['εθελοντές επίτροποι', [113]],
		['Ελλάδα', [112]],
		['μητρική γλώσσα', [109]],
		['φτώχεια', [111, 114]]
	]),
	...inLanguage('it', [
		['classe di accoglienza', [110, 112, 115], [103, 108]],
		['minori stranieri non accompagnati', [113, 101, 104], [108, 103, 112, 115]],
		['MSNA', [113, 101, 104], [108, 103, 112, 115]],
		['tutore volontario', [113]],
		['povertà educativa', [114, 111]],
		['doposcuola', [114, 111], [102, 103]],
		['vicini di casa', [102]],
		['coinvolgere i genitori', [109], [106, 111]],
		['lingua madre', [109]],
		['insegnanti stranieri', [105]]
	]),
	...inLanguage('es', [
		['aula de acogida', [110, 112, 115], [103, 108]],
		['menores no acompañados', [101, 104, 113], [108, 103, 112, 115]],
		['refuerzo escolar', [111], [102, 114]],
		['pobreza infantil', [111, 114]],
		['trabajo con familias', [109, 111], [106]],
		['alumnado recien llegado', [110], [103, 107, 108, 112, 115]],
		['abandono escolar', [104], [112]],
		['lengua materna', [109]],
		['acojida', [110]],
		['formación profesional', [108], [105]]
	])
];
