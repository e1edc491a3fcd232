"""A sample of layouts as a web page that the browser itself breaks into pages and prints."""

import re
from pathlib import Path

from typesetting import labels, markup, web

from .markup import TITLED

STYLE = Path(__file__).resolve().parent / "page.css"
BAR, PAIR, HEIGHT, LEFT = 26, 66, 150, 40  # pixels of a chart
RUNS = ((re.compile(r"\+\+(.+?)\+\+"), "ins"), (re.compile(r"~~(.+?)~~"), "del"), (re.compile(r"\*\*(.+?)\*\*"), "b"), (re.compile(r"\*(.+?)\*"), "i"))


def text(source):
    subject = web.esc(" ".join(source.lines("subject")))
    style = web.read("web.css").replace("@page { size: A4; margin: 0 }", "") + STYLE.read_text(encoding="utf-8") + edges(source)
    parts, lying = [], False
    for block in source.blocks:
        if block.kind in ("landscape", "portrait"):
            parts.append("</div>" if lying else "")
            lying = block.kind == "landscape"
            parts.append('<div class="lying">' if lying else '<div class="standing"></div>')
        else:
            parts.append(one(source, block))
    return (f'<!DOCTYPE html><html lang="{source.language.lower()}"><head><meta charset="utf-8"><title>{subject}</title><style>{style}</style></head>'
            f'<body>{web.cover(source)}{"".join(parts)}{"</div>" if lying else ""}</body></html>')


def edges(source):
    """What stands at the head and the foot of a page."""
    m = source.meta
    boxes = [("bottom-left", quoted(source.number)), ("bottom-center", "counter(page)"), ("bottom-right", quoted(f'{m.get("marking", "")} {source.language}'.strip()))]
    if m.get("running"):
        left, right = source.lines("running")
        boxes += [("top-left", quoted(left)), ("top-right", quoted(right))]
    return "@page { " + " ".join(f"@{place} {{ content: {words}; white-space: pre; width: auto }}" for place, words in boxes) + " }"


def quoted(words):
    return '"' + words.replace("\\", "\\A ") + '"'


def one(source, block):
    match block.kind:
        case "table":
            return chart(block) if block.form == "chart" else table(block)
        case "caption":
            return f'<p class="caption">{web.esc(block.text)}</p>'
        case "annex":
            return f'<div class="annex-title">{labels.of(source).annex}</div>'
        case "heading" if TITLED.fullmatch(block.label):
            first = "chapter" if block.level == 1 else "article"
            return f'<p class="{first}">{web.esc(block.label)}</p><p class="title">{web.esc(block.text)}</p>'
        case "heading":
            label = web.esc(block.label) + " " if block.label else ""
            return f"<h{block.level}>{label}{words(block.text)}</h{block.level}>"
        case "item":
            return f'<div class="item level{block.level}"><span class="label">{web.esc(block.label)}</span>{words(block.text)}</div>'
        case _:
            return f"<p>{words(block.text)}</p>"


def words(text):
    text = web.esc(text)
    for pattern, tag in RUNS:
        text = pattern.sub(rf"<{tag}>\1</{tag}>", text)
    return text


def table(table):
    columns = "".join(f'<col style="width:{100 * w / sum(table.widths):.1f}%">' for w in table.widths)
    rows = ["<tr>" + "".join(cell(c, "th" if i < table.heads else "td", table.align(i, c)) for c in row) + "</tr>" for i, row in enumerate(table.rows)]
    return (f'<table class="set {table.form}"><colgroup>{columns}</colgroup><thead>{"".join(rows[:table.heads])}</thead>'
            f'<tbody>{"".join(rows[table.heads:])}</tbody></table>')


def cell(cell, tag, align):
    spans = "".join(f' {what}span="{n}"' for what, n in (("col", cell.columns), ("row", cell.rows)) if n > 1)
    return f'<{tag}{spans} class="{align}">{"".join(f"<p>{words(p)}</p>" for p in cell.paragraphs)}</{tag}>'


def chart(table):
    """Bars side by side for each row, with the numbers of the scale at the left and a legend at the right."""
    names = [c.paragraphs[0] for c in table.rows[0][1:]]
    values = [[c.paragraphs[0] for c in row] for row in table.rows[1:]]
    top = max(int(v) for row in values for v in row[1:])
    step = 5 * (top // 20 + 1)
    out = []
    for at in range(0, top + step, step):
        y = HEIGHT - at * HEIGHT // (top + step) + 20
        out.append(f'<path d="M{LEFT} {y}H{LEFT + PAIR * len(values)}" stroke="#bbb"/><text x="{LEFT - 8}" y="{y + 4}" text-anchor="end">{at}</text>')
    for i, (year, *numbers) in enumerate(values):
        for k, value in enumerate(numbers):
            high = int(value) * HEIGHT // (top + step)
            out.append(f'<rect x="{LEFT + i * PAIR + 6 + k * BAR}" y="{HEIGHT + 20 - high}" width="{BAR - 4}" height="{high}" fill="{COLOURS[k]}"/>')
        out.append(f'<text x="{LEFT + i * PAIR + 6 + BAR - 2}" y="{HEIGHT + 38}" text-anchor="middle">{web.esc(year)}</text>')
    for k, name in enumerate(names):
        x, y = LEFT + PAIR * len(values) + 14, 60 + 22 * k
        out.append(f'<rect x="{x}" y="{y - 9}" width="10" height="10" fill="{COLOURS[k]}"/><text x="{x + 16}" y="{y}">{web.esc(name)}</text>')
    return f'<svg width="{LEFT + PAIR * len(values) + 110}" height="{HEIGHT + 50}" role="img">{"".join(out)}</svg>'


COLOURS = ("#36618e", "#c08030")
