"""A note as one web page that lays itself out in A4 pages, for a browser to print.

A second way of making PDFs, so that nothing is tuned to the first: paragraphs, tables, footnotes and
footers are built and broken into pages by web.js, and the browser embeds fonts and writes text runs
in its own manner. Looks as styles.py does, but owes it nothing.
"""

import html
import re
from pathlib import Path

from . import labels, markup

HERE = Path(__file__).resolve().parent
TOKEN = re.compile(r"\s+")  # words are what pages may be broken between
CODES_IN_ONE_COLUMN = 8


def text(source):
    body = Body(source)
    flow = cover(source) + body.text()
    notes = "".join(f'<div class="note"><sup>{i}</sup> {esc(t)}</div>' for i, t in enumerate(body.notes(), 1))
    return (f'<!DOCTYPE html><html lang="{source.language.lower()}"><head><meta charset="utf-8">'
            f'<title>{esc(" ".join(source.lines("subject")))}</title><style>{read("web.css")}</style></head><body>'
            f'<template id="flow">{flow}</template><template id="notes">{notes}</template>'
            f'<template id="foot">{footer(source)}</template><script>{read("web.js")}</script></body></html>')


def read(name):
    return (HERE / name).read_text(encoding="utf-8")


def esc(words):
    return html.escape(words, quote=False)


# The cover page


def cover(source):
    m, words = source.meta, labels.of(source)
    number = [m["number"], m.get("addition", ""), m.get("marking", "")]
    right = [labels.dated(source), labels.original(source)]
    parts = [
        part("crest", words.council), part("dated", right), part("number", [x for x in number if x]),
        part("files", [words.file, *source.values("file")] if source.values("file") else []),
        part("stamp", source.values("stamp")), codes(source.values("codes")),
    ]
    handling = f'<p class="handling block">{esc(m["handling"])}</p>' if m.get("handling") else ""
    return (f'<div class="masthead block">{"".join(parts)}</div><div class="type block">{esc(m["type"])}</div>{handling}'
            f'<table class="fields block">{fields(source)}</table>')


def part(name, lines):
    return f'<div class="{name}">{"<br>".join(esc(x) for x in lines if x)}</div>' if lines else ""


def codes(values):
    if len(values) <= CODES_IN_ONE_COLUMN:
        return part("codes", values)
    half = (len(values) + 1) // 2
    return part("codes", values[:half]) + part("codes second", values[half:])


def fields(source):
    rows = ((label, "".join(f"<div>{esc(x)}</div>" for x in lines)) for label, lines in labels.fields(source))
    return "".join(f"<tr><td>{esc(label)}</td><td>{lines}</td></tr>" for label, lines in rows)


def footer(source):
    m = source.meta
    mark = f'<div class="watermark">{esc(m["watermark"])}</div>' if m.get("watermark") else ""
    return (f'{mark}<div class="foot"><span>{esc(source.number)}</span><span>{esc(m.get("initials", ""))}</span>'
            f'<span class="page-number"></span><span class="annex" data-annex="{labels.of(source).annex}"></span>'
            f'<span>{esc(m.get("unit", ""))}</span><span class="mark">{esc(m.get("marking", ""))}</span>'
            f'<span class="tongue">{source.language}</span></div>')


# The body


class Body:
    """Turns blocks into elements that web.js places one by one; counts footnotes as they come."""

    def __init__(self, source):
        self.source, self.called, self.tables, self.shares, self.before = source, [], 0, (), ""

    def text(self):
        return "".join(self.one(b) for b in self.source.blocks if b.kind != "blank")

    def notes(self):
        return [markup.strip_marks(self.source.footnotes[name].text) for name in self.called]

    def one(self, block):
        first, self.before = block.kind != self.before, block.kind
        match block.kind:
            case "annex":
                return f'<div class="rule block">{"_" * 24}</div><div class="annex-title block">{labels.of(self.source).annex}</div>'
            case "page":
                return '<div class="new-page block"></div>'
            case "rule":
                return f'<div class="rule block">{"_" * 24}</div>'
            case "blanked":
                return '<div class="blanked block">DELETED</div>'
            case "widths":
                self.shares = block.widths
                return ""
            case "row":
                return self.row(block, first)
            case "heading":
                label = esc(block.label) + " " if block.label else ""
                return f'<h{block.level} class="block">{label}{self.words(block.text)}</h{block.level}>'
            case "bullet":
                return f'<div class="item level{block.level} block"><span class="label">–</span>{self.words(block.text)}</div>'
            case "item":
                return f'<div class="item level{block.level} block"><span class="label">{esc(block.label)}</span>{self.words(block.text)}</div>'
            case _:
                return f'<p class="block">{self.words(block.text)}</p>'

    def row(self, block, first):
        """A row on its own; web.js puts the rows of one table together on each page."""
        self.tables += first
        shares = self.shares or (1,) * len(block.cells)
        cells = "".join(f'<td style="width:{100 * s // sum(shares)}%">{self.words(c)}</td>' for s, c in zip(shares, block.cells))
        return f'<div class="row block" data-table="{self.tables}" data-head="{int(first)}"><table><tr>{cells}</tr></table></div>'

    def words(self, text):
        """Each word in a `span`, with its marks around it, so that a page may end after any word."""
        out, open_marks = [], []
        for word in TOKEN.split(text):
            out.append(f'<span class="w">{self.word(word, open_marks)}</span>')
        return f'<span class="words">{" ".join(out)}</span>'

    def word(self, word, open_marks):
        """`open_marks` are those that began before this word; it is kept up to date."""
        out = "".join(f"<{TAGS[m]}>" for m in open_marks)
        for piece in re.split(r"(\*\*|\*|\+\+|~~|\[\^[\w-]+\])", word):
            if piece in TAGS:
                out += self.toggle(piece, open_marks)
            elif markup.ANCHOR.fullmatch(piece):
                self.called.append(markup.ANCHOR.fullmatch(piece)[1])
                out += f'<sup class="call" data-note="{len(self.called)}">{len(self.called)}</sup>'
            else:
                out += esc(piece)
        return out + "".join(f"</{TAGS[m]}>" for m in reversed(open_marks))

    def toggle(self, mark, open_marks):
        if mark in open_marks:
            open_marks.remove(mark)
            return f"</{TAGS[mark]}>"
        open_marks.append(mark)
        return f"<{TAGS[mark]}>"


TAGS = {"**": "b", "*": "i", "++": "ins", "~~": "del"}
