"""A sample of layouts as flat OpenDocument text, which LibreOffice makes PDF and DOCX of."""

import html
import subprocess
import tempfile
from pathlib import Path

from typesetting import labels, odt, styles

from .markup import TITLED

UNTAGGED = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"false"}}'
WIDE = 25.7  # centimetres between the margins of a page that lies on its side
HAIR = styles.HAIR
STYLES = [
    styles.paragraph("Caption", styles.SERIF, 11, 'fo:margin-top="0.4cm" fo:margin-bottom="0.15cm" fo:keep-with-next="always"', styles.BOLD),
    styles.paragraph("RunHead", styles.SERIF, 10, tabs=[(WIDE, "right")]),
    styles.paragraph("Landscape", size=4, more=' style:master-page-name="Landscape"'),
    styles.paragraph("Portrait", size=4, more=' style:master-page-name="Running"'),
    *[styles.paragraph(f"{kind}{align}", styles.SERIF, 11, f'fo:text-align="{align}"', text)
      for kind, text in (("Head", styles.BOLD), ("Text", "")) for align in ("start", "end", "center")],
    styles.paragraph("Article", styles.SERIF, 12, 'fo:margin-top="0.5cm" fo:text-align="center" fo:keep-with-next="always"', 'fo:font-style="italic"',
                     more=' style:default-outline-level="2"'),
    styles.paragraph("Chapter", styles.SERIF, 12, 'fo:margin-top="0.5cm" fo:text-align="center" fo:keep-with-next="always"', styles.BOLD,
                     more=' style:default-outline-level="1"'),
    styles.paragraph("Title", styles.SERIF, 12, 'fo:margin-bottom="0.21cm" fo:text-align="center" fo:keep-with-next="always"', styles.BOLD,
                     more=' style:default-outline-level="2"'),
]
CELLS = [
    styles.cell("partlyHead", f'fo:border-top="{HAIR}" fo:border-bottom="{HAIR}"', "0.1cm"),
    styles.cell("partlyCell", f'fo:border-bottom="{HAIR}"', "0.1cm"),
    styles.cell("unruledHead", 'fo:border="none"', "0.1cm"),
    styles.cell("unruledCell", 'fo:border="none"', "0.1cm"),
    styles.cell("ruledHead", f'fo:border="{HAIR}"', "0.1cm"),
    styles.cell("ruledCell", f'fo:border="{HAIR}"', "0.1cm"),
]
CHART_SPACES = ('xmlns:chart="urn:oasis:names:tc:opendocument:xmlns:chart:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"'
                ' xmlns:xlink="http://www.w3.org/1999/xlink"')


def xml(source):
    body = Body(source)
    text = odt.cover(source) + body.text()
    whole = styles.document(
        title=" ".join(source.lines("subject")), footers={}, text=text, created=source.meta["date"], notes_height=None, language=source.language)
    masters = "".join(master(source, *m) for m in (
        ("Standard", "A4", "", False), ("Running", "Headed", "", True), ("AnnexPage", "Headed", labels.of(source).annex, True), ("Landscape", "Wide", "", True)))
    return (whole.replace("<office:document ", f"<office:document {CHART_SPACES} ", 1)
            .replace("</office:styles>", "".join(STYLES) + "</office:styles>")
            .replace("</office:automatic-styles>", "".join(CELLS + body.columns) + layouts() + "</office:automatic-styles>", 1)
            .replace("<office:master-styles></office:master-styles>", f"<office:master-styles>{masters}</office:master-styles>"))


def untagged(flat):
    """Makes a PDF without tags of its structure beside a flat file; gives its path."""
    with tempfile.TemporaryDirectory() as profile:
        command = ["soffice", "--headless", f"-env:UserInstallation=file://{profile}", "--convert-to", UNTAGGED, "--outdir", profile, str(flat)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        made = flat.with_name(f"{flat.stem}-untagged.pdf")
        made.write_bytes(Path(profile, f"{flat.stem}.pdf").read_bytes())
    return made


def layouts():
    """The pages with a head: one that stands, and one that lies."""
    headed = styles.page(None, True).replace('"A4"', '"Headed"')
    wide = headed.replace('"Headed"', '"Wide"').replace('fo:page-width="21cm" fo:page-height="29.7cm"',
                                                       'fo:page-width="29.7cm" fo:page-height="21cm" style:print-orientation="landscape"')
    return headed + wide


def master(source, name, layout, annex, headed):
    head = running(source) if headed else ""
    following = ' style:next-style-name="Running"' if name == "Standard" else ""
    return (f'<style:master-page style:name="{name}" style:page-layout-name="{layout}"{following}>{head}'
            f"<style:footer>{odt.footer(source, annex)}</style:footer></style:master-page>")


def running(source):
    if not source.meta.get("running"):
        return "<style:header><text:p/></style:header>"
    left, right = (side.split("\\") for side in source.lines("running"))
    lines = (odt.p("RunHead", f"{odt.esc(a)}<text:tab/>{odt.esc(b)}") for a, b in zip(left, right))
    return f"<style:header>{''.join(lines)}</style:header>"


class Body(odt.Body):
    """`columns` are the styles of columns that were needed."""

    def __init__(self, source):
        super().__init__(source)
        self.columns, self.width, self.source = [], styles.WIDTH, source

    def text(self):
        out, bullets = [], []
        for block in self.source.blocks:
            if block.kind == "bullet":
                bullets.append(block)
                continue
            if bullets:
                out.append(self.bullets(bullets))
                bullets = []
            out.append(self.one(block))
        return "".join(out) + (self.bullets(bullets) if bullets else "")

    def one(self, block):
        match block.kind:
            case "table":
                return chart(block) if block.form == "chart" else self.table(block)
            case "caption":
                return odt.p("Caption", odt.esc(block.text))
            case "landscape" | "portrait":
                self.width = WIDE if block.kind == "landscape" else styles.WIDTH
                return odt.p(block.kind.title())
            case "heading" if TITLED.fullmatch(block.label):
                first = "Chapter" if block.level == 1 else "Article"
                return heading(first, block.level, block.label) + heading("Title", block.level, block.text)
            case _:
                return super().one(block)

    def table(self, table):
        self.tables += 1
        names = []
        for i, width in enumerate(table.widths):
            names.append(f"C{self.tables}.{i}")
            self.columns.append(styles.column(names[-1], self.width * width / sum(table.widths)))
        name = f"T{self.tables}"
        self.columns.append(styles.named(name, "table", f'<style:table-properties style:width="{self.width}cm" table:align="left"/>'))
        rows = [self.row(table, i) for i in range(len(table.rows))]
        head = f"<table:table-header-rows>{''.join(rows[:table.heads])}</table:table-header-rows>"
        return odt.table(f"Table{self.tables}", names, [head, *rows[table.heads:]], name) + odt.p("AfterFields")

    def row(self, table, i):
        by_column = {cell.column: cell for cell in table.rows[i]}
        out = [self.td(table, i, by_column[c]) if c in by_column else "<table:covered-table-cell/>" for c in range(len(table.widths))]
        return odt.tr(out)

    def td(self, table, i, cell):
        head = i < table.heads
        style = ("Head" if head else "Text") + table.align(i, cell)
        text = "".join(odt.p(style, self.runs(p)) for p in cell.paragraphs)
        spans = "".join(f' table:number-{what}-spanned="{n}"' for what, n in (("columns", cell.columns), ("rows", cell.rows)) if n > 1)
        return f'<table:table-cell table:style-name="{table.form}{"Head" if head else "Cell"}"{spans}>{text}</table:table-cell>'


def heading(style, level, words):
    return f'<text:h text:style-name="{style}" text:outline-level="{level}">{odt.esc(words)}</text:h>'


def chart(table):
    """A chart of the office program, with its own table of numbers."""
    series = len(table.widths) - 1
    last = len(table.rows)
    head, *cells = ("<table:table-row>" + "".join(number(cell) for cell in row) + "</table:table-row>" for row in table.rows)
    body = "".join(cells)
    letters = [chr(ord("B") + i) for i in range(series)]
    bars = "".join(
        f'<chart:series chart:style-name="s{i}" chart:values-cell-range-address="local-table.{letter}2:.{letter}{last}"'
        f' chart:label-cell-address="local-table.{letter}1" chart:class="chart:bar"/>' for i, letter in enumerate(letters))
    return ('<text:p text:style-name="Body"><draw:frame text:anchor-type="as-char" svg:width="14cm" svg:height="7cm"><draw:object>'
            '<office:document office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.chart"><office:automatic-styles>'
            '<style:style style:name="axis" style:family="chart"><style:chart-properties chart:display-label="true" chart:visible="true"/></style:style>'
            '<style:style style:name="s0" style:family="chart"><style:graphic-properties draw:fill-color="#36618e"/></style:style>'
            '<style:style style:name="s1" style:family="chart"><style:graphic-properties draw:fill-color="#c08030"/></style:style>'
            '</office:automatic-styles><office:body><office:chart><chart:chart chart:class="chart:bar" svg:width="14cm" svg:height="7cm">'
            '<chart:legend chart:legend-position="end"/>'
            f'<chart:plot-area table:cell-range-address="local-table.A1:.{letters[-1]}{last}" chart:data-source-has-labels="both">'
            f'<chart:axis chart:style-name="axis" chart:dimension="x" chart:name="primary-x"><chart:categories table:cell-range-address="local-table.A2:.A{last}"/></chart:axis>'
            f'<chart:axis chart:style-name="axis" chart:dimension="y" chart:name="primary-y"/>{bars}</chart:plot-area>'
            f'<table:table table:name="local-table"><table:table-header-columns><table:table-column/></table:table-header-columns>'
            f'<table:table-columns><table:table-column table:number-columns-repeated="{series}"/></table:table-columns>'
            f'<table:table-header-rows>{head}</table:table-header-rows><table:table-rows>{body}</table:table-rows></table:table></chart:chart></office:chart></office:body></office:document>'
            '</draw:object></draw:frame></text:p>')


def number(cell):
    words = html.escape(cell.paragraphs[0])
    value = f'office:value-type="float" office:value="{words}"' if cell.is_number and cell.column else 'office:value-type="string"'
    return f"<table:table-cell {value}><text:p>{words}</text:p></table:table-cell>"
