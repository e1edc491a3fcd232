"""Reads the light markup of sources/layouts: that of typesetting/markup.py, and for tables

    | Region | Clocks | < |         `<` goes on with the cell at the left, `^` with the cell above
    |==|====|====|                  ends the head of the table, and gives the widths of its columns
    | one // two | 3 |              ` // ` ends a paragraph in a cell
    \\partly, \\unruled              how the next table is ruled; otherwise each cell is
    \\chart                         the next table is drawn as a chart with bars
    \\landscape, \\portrait          the next pages lie on their side, and stand again

A heading below a heading without text between (`## Article 3`, `## Scope`) is its second line. Fields:
`running: left | right` is printed at the head of each page but the first, `\\` between its lines;
`marks: yes` says that bold words are additions.
"""

import re
from dataclasses import dataclass

from typesetting import markup

HEAD_END = re.compile(r"\|(=+\|)+")  # `|==|====|`, not `|--|`
LABELLED = re.compile(r"(\s*)(\(\d{1,2}[a-z]\))\s+(.*)")  # `(3a) text`, not `(a) text`
CAPTION = re.compile(r"(?:Table|Figure) \d+: .*")  # `Table 3: Visits`, not `Table 3 shows`
TITLED = re.compile(r"'?(?:Article \d+[a-z]?|CHAPTER [IVX]+)")  # `Article 3`, not `Article 3 - Scope`
COMMANDS = ("partly", "unruled", "chart", "landscape", "portrait")
NUMBER = re.compile(r"[\d,.]+|–")  # `1,204` and `–`, not `12 May`


@dataclass(frozen=True)
class Cell:
    """`column` counts from 0; `columns` and `rows` are what it spans."""

    paragraphs: tuple
    column: int
    columns: int = 1
    rows: int = 1

    @property
    def is_number(self):
        return len(self.paragraphs) == 1 and bool(NUMBER.fullmatch(self.paragraphs[0]))


@dataclass(frozen=True)
class Table:
    """`rows` are lists of cells, those of the head first."""

    form: str  # ruled, partly, unruled, chart
    heads: int
    widths: tuple
    rows: tuple
    kind: str = "table"

    def align(self, i, cell):
        """How the words of a cell stand in it: `start`, `end` for numbers and what is over them, `center` over several columns."""
        if i < self.heads and cell.columns > 1:
            return "center"
        below = [c for row in self.rows[self.heads:] for c in row if c.column == cell.column]
        return "end" if all(c.is_number for c in below) else "start"


def read(path):
    """The source; `blocks` has tables in place of rows."""
    meta, body = markup.parted(path)
    source = markup.Source(path, meta)
    form, rows = "ruled", []
    for line in [*body.splitlines(), ""]:
        line = line.rstrip()
        if line.startswith("|"):
            rows.append(line)
            continue
        if rows:
            source.blocks.append(table(form, rows))
            form, rows = "ruled", []
        if line[1:] in COMMANDS[:3] and line.startswith("\\"):
            form = line[1:]
        elif line:
            source.blocks.append(block(line))
    source.blocks = list(titled(source.blocks))
    return source


def block(line):
    labelled = LABELLED.fullmatch(line)
    if labelled:
        return markup.Block("item", labelled[3], markup.level_of(labelled[1]), labelled[2])
    if line.startswith("\\") and line[1:] in COMMANDS:
        return markup.Block(line[1:])
    if CAPTION.fullmatch(line):
        return markup.Block("caption", line)
    return markup.block(line, "")


def titled(blocks):
    """Joins the two lines of a heading; its label is the first."""
    waiting = None
    for one in blocks:
        if waiting:
            yield markup.Block("heading", one.text, one.level, waiting.text)
            waiting = None
        elif one.kind == "heading" and TITLED.fullmatch(one.text):
            waiting = one
        else:
            yield one


def table(form, lines):
    end = next(i for i, line in enumerate(lines) if HEAD_END.fullmatch(line))
    widths = tuple(c.count("=") for c in lines[end].strip("|").split("|"))
    grid = [[c.strip() for c in line[1:-1].split("|")] for line in lines[:end] + lines[end + 1:]]
    if any(len(row) != len(widths) for row in grid):
        raise SystemExit(f"layouts: a row of another width than {lines[end]}")
    return Table(form, end, widths, tuple(tuple(cells(grid, i)) for i in range(len(grid))))


def cells(grid, i):
    row = grid[i]
    for column, text in enumerate(row):
        if text not in ("<", "^"):
            columns = 1 + run(row[column + 1:], "<")
            rows = 1 + run([below[column] for below in grid[i + 1:]], "^")
            yield Cell(tuple(text.split(" // ")), column, columns, rows)


def run(texts, sign):
    return next((n for n, text in enumerate(texts) if text != sign), len(texts))
