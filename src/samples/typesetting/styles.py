"""The look of a note: pages, paragraphs, tables and lists of the flat OpenDocument file."""

import html

SERIF, SANS = "Liberation Serif", "Liberation Sans"
WIDTH = 17.0  # centimetres between the margins
SHARES = 100  # column widths are counted in hundredths of the text width


def share(part, whole):
    return f"W{max(1, round(SHARES * part / whole))}"


def paragraph(name, font=SERIF, size=12, layout="", text="", tabs="", more=""):
    stops = "".join(f'<style:tab-stop style:position="{at}cm" style:type="{kind}"/>' for at, kind in tabs or ())
    stops = f"<style:tab-stops>{stops}</style:tab-stops>" if stops else ""
    return (f'<style:style style:name="{name}" style:family="paragraph"{more}>'
            f"<style:paragraph-properties {layout}>{stops}</style:paragraph-properties>"
            f'<style:text-properties style:font-name="{font}" fo:font-size="{size}pt" {text}/></style:style>')


BOLD = 'fo:font-weight="bold"'
BOLD_ITALIC = BOLD + ' fo:font-style="italic"'
LOOSE = 'fo:margin-top="0.21cm" fo:margin-bottom="0.21cm" fo:line-height="150%" fo:orphans="1" fo:widows="1"'
RULED = 'fo:border-top="0.8pt solid #000000" fo:border-bottom="0.8pt solid #000000" fo:padding="0.06cm"'
ANNEX_PAGE = ' style:master-page-name="AnnexPage"'
FOOT = [(8.5, "center"), (17, "right")]
FOOT_MARKED = [(8.5, "center"), (13, "center"), (17, "right")]


def heading(level, size, text=BOLD, align="start"):
    layout = f'fo:margin-top="0.5cm" fo:margin-bottom="0.21cm" fo:keep-with-next="always" fo:text-align="{align}"'
    return paragraph(f"H{level}", SERIF, size, layout, text, more=f' style:default-outline-level="{level}"')


PARAGRAPHS = [
    paragraph("Body", layout=LOOSE),
    paragraph("Item1", layout=LOOSE + ' fo:margin-left="1cm" fo:text-indent="-1cm"'),
    paragraph("Item2", layout=LOOSE + ' fo:margin-left="1.8cm" fo:text-indent="-0.8cm"'),
    paragraph("Bullet", layout=LOOSE),
    paragraph("Cover", SANS, 11),
    paragraph("Small", SANS, 2),
    paragraph("Crest", SANS, 12, text=BOLD + ' fo:color="#666666"'),
    paragraph("CrestCapitals", SANS, 12, text=BOLD),
    paragraph("FileBox", SANS, 11, RULED + ' fo:margin-right="4.5cm" fo:text-align="center"'),
    paragraph("Type", SANS, 11, 'fo:margin-bottom="0.1cm"'),
    paragraph("TypeMiddle", SANS, 11, 'fo:margin-bottom="0.3cm" fo:text-align="center"'),
    paragraph("Handling", SANS, 9, 'fo:margin-bottom="0.2cm"', 'fo:font-style="italic"'),
    paragraph("Field", SANS, 11),
    paragraph("AfterFields", size=8),
    paragraph("CellHead", SERIF, 11, text=BOLD),
    paragraph("CellText", SERIF, 11),
    paragraph("Blanked", SANS, 10, 'fo:border="0.5pt solid #000000" fo:padding="0.4cm" fo:margin-top="0.3cm"'
              ' fo:margin-bottom="0.3cm" fo:text-align="center" fo:background-color="#eeeeee"'),
    paragraph("Head", SANS, 12, 'fo:text-align="center"', BOLD),
    paragraph("Rule", layout='fo:text-align="center" fo:margin-top="0.8cm" fo:margin-bottom="0.4cm"'),
    paragraph("Annex", layout='fo:text-align="end"', more=ANNEX_PAGE),
    paragraph("Break", size=4, layout='fo:break-before="page"'),
    paragraph("Foot1", layout='fo:border-top="0.8pt solid #000000" fo:padding-top="0.06cm"', tabs=FOOT),
    paragraph("Foot2", tabs=FOOT_MARKED),
    paragraph("Footnote", SERIF, 10, 'fo:margin-left="0.7cm" fo:text-indent="-0.7cm"', tabs=[(0.01, "left")]),
    heading(1, 14, align="center"),
    heading(2, 12),
    heading(3, 12),
    heading(4, 12, BOLD_ITALIC),
]


def named(name, family, properties):
    return f'<style:style style:name="{name}" style:family="{family}">{properties}</style:style>'


def column(name, width):
    return named(name, "table-column", f'<style:table-column-properties style:column-width="{width:.3f}cm"/>')


def row(name, height):
    return named(name, "table-row", f'<style:table-row-properties style:min-row-height="{height}cm"/>')


def cell(name, borders, padding="0.05cm"):
    return named(name, "table-cell", f'<style:table-cell-properties {borders} fo:padding="{padding}"/>')


def run(name, text):
    return named(name, "text", f"<style:text-properties {text}/>")


HAIR = "0.5pt solid #000000"
AUTOMATIC = [
    run("B", BOLD),
    run("I", 'fo:font-style="italic"'),
    run("Added", BOLD + ' style:text-underline-style="solid" style:text-underline-width="auto"'),
    run("Deleted", 'style:text-line-through-style="solid"'),
    run("Large", BOLD + ' fo:font-size="16pt"'),
    named("T", "table", f'<style:table-properties style:width="{WIDTH}cm" table:align="left"/>'),
    named("TCodes", "table", '<style:table-properties style:width="7cm" table:align="left"/>'),
    column("CoverLeft", 9.98), column("CoverRight", 7.02), column("Code", 3.9), column("CodeRest", 3.1),
    column("FieldLeft", 3.3), column("FieldRight", 13.7),
    *[column(f"W{n}", WIDTH * n / SHARES) for n in range(1, SHARES + 1)],
    row("Row1", 1.6), row("Row2", 1.7), row("Row3", 2.1), row("Row4", 4.6),
    cell("Cell", 'fo:border="none"', "0cm"), cell("Tight", 'fo:border="none"', "0cm"),
    cell("Line", f'fo:border-top="{HAIR}"'),
    cell("LastLine", f'fo:border-top="{HAIR}" fo:border-bottom="{HAIR}"'),
    cell("Grid", f'fo:border="{HAIR}"', "0.1cm"),
]


def bullet(level, character, indent):
    return (f'<text:list-level-style-bullet text:level="{level}" text:bullet-char="{character}">'
            '<style:list-level-properties text:list-level-position-and-space-mode="label-alignment">'
            f'<style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="{indent}cm"'
            f' fo:text-indent="-0.6cm" fo:margin-left="{indent}cm"/></style:list-level-properties></text:list-level-style-bullet>')


LIST = f'<text:list-style style:name="L">{bullet(1, "–", 1)}{bullet(2, "–", 1.6)}</text:list-style>'


def page(notes_height, headed):
    """A4; a footnote that would stand higher than `notes_height` goes on at the foot of the next page."""
    height = f' style:footnote-max-height="{notes_height}"' if notes_height else ""
    return ('<style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm"'
            ' fo:margin-top="2cm" fo:margin-bottom="1.1cm" fo:margin-left="2cm" fo:margin-right="2cm"' + height + '>'
            '<style:footnote-sep style:width="0.5pt" style:rel-width="30%" style:color="#000000" style:distance-before-sep="0.2cm"'
            ' style:distance-after-sep="0.1cm"/></style:page-layout-properties>'
            + (HEAD_SPACE if headed else "") +
            '<style:footer-style><style:header-footer-properties fo:min-height="1.3cm" fo:margin-top="0.5cm"/></style:footer-style></style:page-layout>')


HEAD_SPACE = '<style:header-style><style:header-footer-properties fo:min-height="1cm" fo:margin-bottom="0.4cm"/></style:header-style>'
NOTES = ('<style:style style:name="Superscript" style:family="text"><style:text-properties style:text-position="super 62%"/></style:style>'
         '<text:notes-configuration text:note-class="footnote" text:citation-style-name="Superscript"'
         ' text:citation-body-style-name="Superscript" text:default-style-name="Footnote" style:num-format="1" text:start-value="0"'
         ' text:footnotes-position="page" text:start-numbering-at="document"/>')

SPACES = {k: f"urn:oasis:names:tc:opendocument:xmlns:{v}:1.0" for k, v in {
    "office": "office", "style": "style", "text": "text", "table": "table", "meta": "meta",
    "fo": "xsl-fo-compatible", "svg": "svg-compatible"}.items()} | {"dc": "http://purl.org/dc/elements/1.1/"}


def spoken(language):
    """The language of the whole text, which LibreOffice otherwise takes from the machine."""
    code = language.lower()
    country = {"en": "GB"}.get(code, language)
    words = f'<style:text-properties fo:language="{code}" fo:country="{country}"/>'
    return f'<style:default-style style:family="paragraph">{words}</style:default-style>'


def document(title, footers, text, created, notes_height, language, head=""):
    spaces = " ".join(f'xmlns:{k}="{v}"' for k, v in SPACES.items())
    fonts = "".join(f'<style:font-face style:name="{f}" svg:font-family="\'{f}\'"/>' for f in (SERIF, SANS))
    header = f"<style:header>{head}</style:header>" if head else ""
    masters = "".join(f'<style:master-page style:name="{name}" style:page-layout-name="A4">{header}<style:footer>{foot}</style:footer></style:master-page>'
                      for name, foot in footers.items())
    return (f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document {spaces} office:version="1.3"'
            ' office:mimetype="application/vnd.oasis.opendocument.text">'
            f"<office:meta><dc:title>{html.escape(title)}</dc:title><meta:creation-date>{created}T12:00:00</meta:creation-date></office:meta>"
            f"<office:font-face-decls>{fonts}</office:font-face-decls>"
            f"<office:styles>{spoken(language)}{''.join(PARAGRAPHS)}{NOTES}</office:styles>"
            f"<office:automatic-styles>{''.join(AUTOMATIC)}{LIST}{page(notes_height, bool(head))}</office:automatic-styles>"
            f"<office:master-styles>{masters}</office:master-styles>"
            f"<office:body><office:text>{text}</office:text></office:body></office:document>")
