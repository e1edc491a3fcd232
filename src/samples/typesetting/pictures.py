"""Pages made pictures, as a scanner makes them: no text layer. Needs poppler-utils."""

import subprocess
import tempfile
from pathlib import Path

DOTS = 130  # an inch; enough to be read by machine
QUALITY = 45
A4 = (595.28, 841.89)


def scan(path):
    """Every page of the PDF a picture."""
    with tempfile.TemporaryDirectory() as folder:
        path.write_bytes(bound(pictures(path, folder)))


def picture_cover(path):
    """The first page a picture, the others as they are."""
    with tempfile.TemporaryDirectory() as folder:
        cover = Path(folder) / "cover.pdf"
        cover.write_bytes(bound(pictures(path, folder, "-l", "1")))
        run("pdfseparate", "-f", "2", path, f"{folder}/page-%03d.pdf")
        run("pdfunite", cover, *sorted(Path(folder).glob("page-*.pdf")), path)


def under(cover, old, out):
    """The pages of `old` behind those of `cover`."""
    run("pdfunite", cover, old, out)


def pictures(path, folder, *pages):
    run("pdftoppm", "-r", DOTS, "-gray", "-jpeg", "-jpegopt", f"quality={QUALITY}", *pages, path, f"{folder}/scan")
    return [p.read_bytes() for p in sorted(Path(folder).glob("scan*.jpg"))]


def run(*command):
    try:
        # poppler complains of free entries in LibreOffice's cross-reference tables and reads them all the same
        subprocess.run([str(c) for c in command], check=True, stderr=subprocess.DEVNULL)
    except FileNotFoundError:
        raise SystemExit(f"typeset: `{command[0]}` is missing (Debian: poppler-utils)") from None


def bound(jpegs):
    """A PDF of one JPEG a page, written out by hand as it needs so little."""
    kids = " ".join(f"{3 + 3 * i} 0 R" for i in range(len(jpegs)))
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", f"<</Type/Pages/Count {len(jpegs)}/Kids[{kids}]>>".encode()]
    for i, jpeg in enumerate(jpegs):
        objects += page(3 + 3 * i, jpeg)
    out, places = b"%PDF-1.4\n", []
    for number, item in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + item + b"\nendobj\n"
    table = "".join(f"{p:010} 00000 n \n" for p in places)
    size = len(objects) + 1
    return out + f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer<</Size {size}/Root 1 0 R>>\nstartxref\n{len(out)}\n%%EOF\n".encode()


def page(number, jpeg):
    wide, high, space = frame(jpeg)
    draw = f"q {A4[0]} 0 0 {A4[1]} 0 0 cm /P Do Q".encode()
    head = f"<</Type/XObject/Subtype/Image/Width {wide}/Height {high}/ColorSpace{space}/BitsPerComponent 8/Filter/DCTDecode/Length {len(jpeg)}>>"
    return [
        f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {A4[0]} {A4[1]}]/Contents {number + 1} 0 R/Resources<</XObject<</P {number + 2} 0 R>>>>>>".encode(),
        f"<</Length {len(draw)}>>stream\n".encode() + draw + b"\nendstream",
        head.encode() + b"stream\n" + jpeg + b"\nendstream",
    ]


def frame(jpeg):
    """Width, height and colour space from the start-of-frame segment (ITU T.81, B.2.2)."""
    at = 2
    while jpeg[at + 1] not in (0xC0, 0xC1, 0xC2):
        at += 2 + int.from_bytes(jpeg[at + 2 : at + 4], "big")
    high, wide = (int.from_bytes(jpeg[i : i + 2], "big") for i in (at + 5, at + 7))
    return wide, high, {1: "/DeviceGray", 3: "/DeviceRGB"}[jpeg[at + 9]]
