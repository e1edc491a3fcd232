"""A note as flat OpenDocument text, laid out as Council notes have been since 2014.

Measures are those of docs on the layout of real notes: right-hand block at 340 points from the left
edge, type of document at 340 from the top, body from about 410, footer in two lines under a rule.
"""

import html
import re
from itertools import groupby

from . import labels, markup, styles

CODES_IN_ONE_COLUMN = 8


def xml(source):
    return styles.document(
        title=" ".join(source.lines("subject")),
        footers={"Standard": footer(source, ""), "AnnexPage": footer(source, labels.of(source).annex)},
        text=cover(source) + Body(source).text(),
        created=source.meta["date"],
        notes_height=source.meta.get("footnotes"),
        language=source.language,
        head=p("Head", esc(source.meta["head"])) if source.meta.get("head") else "",
    )


def esc(text):
    return html.escape(text, quote=False)


def p(style, text=""):
    return f'<text:p text:style-name="{style}">{text}</text:p>'


def bold(text):
    return f'<text:span text:style-name="B">{esc(text)}</text:span>' if text else ""


def table(name, columns, rows, style="T"):
    widths = "".join(f'<table:table-column table:style-name="{c}"/>' for c in columns)
    return f'<table:table table:name="{name}" table:style-name="{style}">{widths}{"".join(rows)}</table:table>'


def tr(cells, style=""):
    named = f' table:style-name="{style}"' if style else ""
    return f"<table:table-row{named}>{''.join(cells)}</table:table-row>"


def td(style, paragraphs):
    return f'<table:table-cell table:style-name="{style}">{"".join(paragraphs)}</table:table-cell>'


# The cover page


def cover(source):
    m = source.meta
    kind = p("TypeMiddle" if m.get("layout") == "capitals" else "Type", bold(m["type"]))
    handling = [p("Handling", esc(m["handling"]))] if m.get("handling") else []
    return masthead(source) + kind + "".join(handling) + fields(source) + p("AfterFields")


def masthead(source):
    """Four rows: name, date, number beside the file box, codes beside the stamp."""
    m, words = source.meta, labels.of(source)
    grey = "CrestCapitals" if m.get("layout") == "capitals" else "Crest"
    dated = [labels.dated(source), labels.original(source)]
    number = [m["number"], m.get("addition", ""), "", m.get("marking", "")]
    rows = [
        (("Row1"), p(grey, "<text:line-break/>".join(map(esc, words.council))), p("Cover")),
        (("Row2"), p("Cover"), paragraphs(dated)),
        (("Row3"), box(source), paragraphs(number)),
        (("Row4"), stamp(source), codes(source.values("codes"))),
    ]
    cells = [tr([td("Cell", [left]), td("Cell", [right])], row) for row, left, right in rows]
    return table("Cover", ["CoverLeft", "CoverRight"], cells)


def paragraphs(lines):
    while lines and not lines[-1]:
        lines = lines[:-1]
    return "".join(p("Cover", bold(x)) for x in lines) or p("Cover")


def box(source):
    files = source.values("file")
    if not files:
        return p("Cover")
    head = labels.of(source).file
    head = head.replace("File:", "Files:") if len(files) > 1 else head
    return p("FileBox", "<text:line-break/>".join(bold(x) for x in (head, *files)))


def stamp(source):
    return "".join(p("Cover", esc(x)) for x in source.values("stamp")) or p("Cover")


def codes(values):
    """One to a line; a long list in two columns, the left one first."""
    if len(values) <= CODES_IN_ONE_COLUMN:
        return paragraphs(values)
    half = (len(values) + 1) // 2
    columns = [td("Tight", [paragraphs(part)]) for part in (values[:half], values[half:])]
    return table("Codes", ["Code", "CodeRest"], [tr(columns)], "TCodes") + p("Small")


def fields(source):
    rows = [tr([td("Line", [p("Field", esc(label))]), td("Line", [p("Field", esc(x)) for x in lines])])
            for label, lines in labels.fields(source)]
    last = rows.pop().replace('"Line"', '"LastLine"')
    return table("Fields", ["FieldLeft", "FieldRight"], [*rows, last])


def footer(source, annex):
    m = source.meta
    page = '<text:page-number text:select-page="current">1</text:page-number>'
    first = f"{esc(source.number)}<text:tab/>{esc(m.get('initials', ''))}<text:tab/>{page}"
    large = lambda x: f'<text:span text:style-name="Large">{esc(x)}</text:span>'
    marking = large(m["marking"]) if m.get("marking") else ""
    second = f"{annex}<text:tab/>{esc(m.get('unit', ''))}<text:tab/>{marking}<text:tab/>{large(source.language)}"
    return p("Foot1", first) + p("Foot2", second)


# The body


class Body:
    """Turns blocks into text; counts footnotes and tables as they come."""

    def __init__(self, source):
        self.source, self.called, self.tables = source, 0, 0

    def text(self):
        out, blocks = [], [b for b in self.source.blocks if b.kind != "blank"]
        together = {"bullet": "bullet", "row": "row", "widths": "row"}
        for kind, group in groupby(blocks, lambda b: together.get(b.kind)):
            group = list(group)
            out += [self.bullets(group)] if kind == "bullet" else [self.grid(group)] if kind else map(self.one, group)
        return "".join(out)

    def one(self, block):
        words = self.runs(block.text)
        match block.kind:
            case "annex":
                return p("Rule", "_" * 24) + p("Annex", bold(labels.of(self.source).annex))
            case "page":
                return p("Break")
            case "rule":
                return p("Rule", "_" * 24)
            case "blanked":
                return p("Blanked", "DELETED")
            case "heading":
                return self.heading(block, words)
            case "item":
                return p(f"Item{block.level}", f"{esc(block.label)}<text:tab/>{words}")
            case _:
                return p("Body", words)

    def heading(self, block, words):
        label = esc(block.label) + " " if block.label else ""
        return f'<text:h text:style-name="H{block.level}" text:outline-level="{block.level}">{label}{words}</text:h>'

    def bullets(self, blocks):
        out = []
        for level, group in groupby(blocks, lambda b: b.level):
            items = "".join(f"<text:list-item>{p('Bullet', self.runs(b.text))}</text:list-item>" for b in group)
            out.append(items if level == 1 else f"<text:list-item><text:list>{items}</text:list></text:list-item>")
        return f'<text:list text:style-name="L">{"".join(out)}</text:list>'

    def grid(self, blocks):
        self.tables += 1
        rows = [b.cells for b in blocks if b.kind == "row"]
        widths = next((b.widths for b in blocks if b.kind == "widths"), (1,) * len(rows[0]))
        columns = [styles.share(w, sum(widths)) for w in widths]
        head, *rest = [tr([td("Grid", [p(self.cell(i), self.runs(c))]) for c in r]) for i, r in enumerate(rows)]
        head = f"<table:table-header-rows>{head}</table:table-header-rows>"
        return table(f"Table{self.tables}", columns, [head, *rest]) + p("AfterFields")

    def cell(self, row):
        return "CellHead" if row == 0 else "CellText"

    def runs(self, text):
        text = esc(text)
        text = re.sub(r"\+\+(.+?)\+\+", r'<text:span text:style-name="Added">\1</text:span>', text)
        text = re.sub(r"~~(.+?)~~", r'<text:span text:style-name="Deleted">\1</text:span>', text)
        text = re.sub(r"\*\*(.+?)\*\*", r'<text:span text:style-name="B">\1</text:span>', text)
        text = re.sub(r"\*(.+?)\*", r'<text:span text:style-name="I">\1</text:span>', text)
        return markup.ANCHOR.sub(self.note, text)

    def note(self, match):
        self.called += 1
        text = esc(markup.strip_marks(self.source.footnotes[match[1]].text))
        return (f'<text:note text:id="ftn{self.called}" text:note-class="footnote">'
                f"<text:note-citation>{self.called}</text:note-citation>"
                f"<text:note-body>{p('Footnote', '<text:tab/>' + text)}</text:note-body></text:note>")
