/** The page in Typst. What stands on it arrives as data (`sheet.json`), so that nothing in a record is ever read as a command. */
export const sheetTemplate = String.raw`
#let sheet = json("sheet.json")
#let ink = rgb("#1c2b2f")
#let quiet = rgb("#52625f")
#let brand = rgb("#0b4443")
#let wash = rgb("#e0eeea")
#let main-language = sheet.language.split("-").at(0)
#let right-to-left = ("ar", "fa", "ur", "he", "ps", "ckb", "sd", "ug", "yi", "dv")
#let of(language, body) = {
  let tag = language.split("-").at(0)
  text(lang: tag, dir: if tag in right-to-left { rtl } else { ltr }, body)
}
#set document(title: sheet.title.text, author: "Immerse", date: none)
#set page(paper: "a4", margin: (x: 1.6cm, top: 1.4cm, bottom: 1.3cm))
#set text(
  font: ("Commissioner", "Vazirmatn"),
  lang: main-language,
  dir: if sheet.direction == "rtl" { rtl } else { ltr },
  fill: ink,
  hyphenate: true,
)
#set par(leading: 0.6em, spacing: 0.85em)
#show heading: set text(font: ("Literata", "Vazirmatn"), weight: 600, fill: brand, hyphenate: false)
#show heading.where(level: 1): set text(size: 1.8em)
#show heading.where(level: 1): set par(leading: 0.35em)
#show heading.where(level: 2): set text(size: 1.1em)
#show heading: set block(above: 1.3em, below: 0.7em)
#set enum(spacing: 0.55em, indent: 0pt)

#let section(one) = {
  heading(level: 2, one.heading)
  of(one.language, if one.numbered and one.lines.len() > 1 {
    enum(..one.lines.map(line => line))
  } else {
    for line in one.lines { par(line) }
  })
}
#let fact(one) = block(below: 1em, {
  text(size: 0.85em, fill: quiet, one.label)
  linebreak()
  of(one.language, one.value)
})
#let whole(level) = {
  set text(size: level.size * 1pt)
  text(size: 0.9em, fill: quiet, sheet.kicker)
  block(above: 0.9em, below: 0.9em, heading(level: 1, of(sheet.title.language, sheet.title.text)))
  if sheet.summary.text != "" {
    block(above: 0.9em, below: 1.5em, text(size: 1.15em, of(sheet.summary.language, sheet.summary.text)))
  }
  grid(
    columns: (1fr, 5.4cm),
    column-gutter: 0.8cm,
    {
      for one in level.sections { section(one) }
      if level.cut { block(above: 1.2em, text(weight: 600, sheet.cutText)) }
    },
    block(fill: wash, radius: 8pt, inset: 10pt, width: 100%, {
      for one in sheet.facts { fact(one) }
      align(center, image(bytes(sheet.qr), format: "svg", width: 3.1cm, alt: sheet.qrText))
      v(0.3em)
      align(center, text(size: 0.8em, dir: ltr, link(sheet.address, sheet.address)))
    }),
  )
}
#layout(room => {
  let fits(level) = measure(width: room.width, whole(level)).height <= room.height
  whole(sheet.levels.find(fits))
})
`;
