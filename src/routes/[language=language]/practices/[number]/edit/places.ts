/** The six countries of the project, of which most records are. */
export const surveyed: readonly string[] = ['BE', 'DE', 'GR', 'IE', 'IT', 'ES'];

/** The countries of Europe (ISO 3166), which are offered first; a place without coordinates stands in the middle of its country. */
export const europe: readonly string[] =
	'AL AD AT BA BE BG BY CH CY CZ DE DK EE ES FI FR GB GE GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS SE SI SK SM TR UA XK'.split(
		' '
	);

/** The rest of the world. */
export const elsewhere: readonly string[] = (
	'AE AF AM AO AR AU AZ BD BF BH BI BJ BO BR BT BW BZ CA CD CF CG CI CL CM CN CO CR CU CV DJ DO DZ EC EG ER ET FJ GA GH GM GN GQ GT GW GY ' +
	'HN HT ID IL IN IQ IR JM JO JP KE KG KH KM KP KR KW KZ LA LB LK LR LS LY MA MG ML MM MN MR MU MV MW MX MY MZ NA NE NG NI NP NZ OM PA PE ' +
	'PG PH PK PS PY QA RW SA SB SC SD SG SL SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TT TW TZ UG US UY UZ VE VN VU WS YE ZA ZM ZW'
).split(' ');

/** The languages in which work with newcomers is done most, offered first. */
export const languagesOfWork: readonly string[] = (
	'en nl fr de el it es ca pt ar fa ur tr uk ru ro pl bg hr cs da et fi ga hu lv lt mt sk sl sv no eu gl sq sr bs mk ps ku so ti am bn pa hi ' +
	'ta zh vi fil sw ln wo ha yo rom'
).split(' ');
