package org.councilnotes.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.councilnotes.TestCorpus;
import org.councilnotes.Zip;

/** A few hostile files of each family, as tests make them, and how the way of each must end. */
final class HostileFiles {

  private static final String LIMIT = "rejected: limit reached: ";
  private static final String NESTED = "nested deeper than 200 levels";
  private static final String W =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
  private static final String LAUGHS =
      "<!DOCTYPE x [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
          + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>";

  private final TestCorpus files;
  private final Map<String, String> expected = new LinkedHashMap<>();

  HostileFiles(TestCorpus files) {
    this.files = files;
  }

  /** How each ends, as {@link FileEnd} begins, by name. */
  Map<String, String> write() throws IOException {
    writeHtml();
    writeWord();
    writeOpenDocument();
    writeRtf();
    writePdf();
    writeArchives();
    writeOthers();
    return expected;
  }

  private void writeHtml() {
    String deep = "<div>".repeat(50_000) + "Ports" + "</div>".repeat(50_000);
    add("deep.html", deep, "partial: " + NESTED);
    add("unclosed.html", "<b><i><table><td>".repeat(5_000) + "Ports", "partial: " + NESTED);
    add("tags.html", "<p>Ports".repeat(300_001), "partial: more than 300,000 tags");
    StringBuilder attributes = new StringBuilder();
    StringBuilder fields = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      attributes.append(" a").append(i).append("=\"1\"");
      fields.append("<meta name=\"m").append(i).append("\" content=\"v\">");
    }
    add("attributes.html", "<p" + attributes + ">Ports</p>", "indexed");
    add("fields.html", "<head>" + fields + "</head><p>Ports</p>", "indexed");
    add("keywords.html", "<meta name=keywords content=\"" + fields + "\"><p>Ports</p>", "indexed");
  }

  private void writeWord() {
    String table = "<w:tbl><w:tr><w:tc>";
    add(
        "tables.docx",
        docx("", table.repeat(300) + paragraph("x") + "</w:tc></w:tr></w:tbl>".repeat(300)),
        LIMIT + NESTED);
    add(
        "elements.docx",
        docx("", paragraph("Ports") + "<w:bookmarkEnd/>".repeat(1_000_001)),
        "partial: more than 1,000,000 elements");
    add("part.docx", docx("", " ".repeat((64 << 20) + 1)), LIMIT + "a part of more than 64 MB");
    add(
        "laughs.docx",
        docx(LAUGHS, paragraph("&c;&c;")),
        "rejected: (limit reached: more than 20 entities|unsupported: XML that declares .*)");
    add(
        "type.docx",
        docx("<!DOCTYPE x SYSTEM \"http://localhost:9/\">", paragraph("Ports")),
        "rejected: unsupported: XML that declares a type of document");
    add("title.docx", docx("", paragraph("Ports"), "T".repeat(2_000_000)), "indexed");
    add("cut.docx", half(docx("", paragraph("Ports"))), "failed: parse error: damaged: no end .*");
  }

  private void writeOpenDocument() {
    String row = "<table:table-row table:number-rows-repeated=\"1048576\">";
    String cell = "<table:table-cell table:number-columns-repeated=\"16384\">";
    String repeats =
        "<table:table>%s%s<text:p>Ports</text:p></table:table-cell></table:table-row></table:table>"
            .formatted(row, cell);
    add(
        "repeats.odt",
        odt("", repeats + "<text:p>x<text:s text:c=\"2000000000\"/></text:p>"),
        "indexed");
    add(
        "entity.odt",
        odt("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>", "<text:p>&e;</text:p>"),
        "rejected: unsupported: XML that declares a type of document");
  }

  private void writeRtf() {
    add("groups.rtf", "{\\rtf1 " + "{".repeat(50_000) + "x" + "}".repeat(50_001), LIMIT + NESTED);
    add("bin.rtf", "{\\rtf1 {\\pict\\bin2147483647 abc}x}", "failed: parse error: cut off .*");
    add("words.rtf", "{\\rtf1\\uc-5 \\u-99999999999? \\bin-1 Ports}", "indexed");
  }

  private void writePdf() {
    add(
        "pages.pdf",
        pages(2_050, "BT /F1 12 Tf 50 700 Td (Ports) Tj ET"),
        "partial: more than 2,000 pages");
    add("spaces.pdf", pages(1, " ".repeat(60 << 20)), LIMIT + "a page drawn by more than 50 MB");
    add("laughs.pdf", laughs(), LIMIT + "more than 50,000 drawings within drawings");
    add(
        "picture.pdf",
        new HostilePdf(1, "q 500 0 0 700 40 40 cm /X0 Do Q")
            .add("/Type/XObject/Subtype/Image/Width 60000/Height 60000/BitsPerComponent 1", "\0")
            .bytes(),
        "partial: needs OCR: page 1 \\(picture of more than 100,000,000 pixels\\)");
    add("no-pages.pdf", pages(0, ""), "failed: parse error: damaged: no page of the PDF found");
    add("half.pdf", "%PDF-1.7\n1 0 obj\n<</Type/Cat", "failed: parse error: damaged: no root .*");
  }

  private static byte[] pages(int count, String content) {
    return new HostilePdf(count, content).bytes();
  }

  private static byte[] laughs() {
    HostilePdf pdf = new HostilePdf(1, "/X0 Do ".repeat(10));
    for (int i = 1; i <= 8; i++) {
      pdf.add("/Type/XObject/Subtype/Form/BBox[0 0 9 9]", "/X%d Do ".formatted(i).repeat(10));
    }
    return pdf.bytes();
  }

  private void writeArchives() {
    byte[] inner = new Zip().add("a.txt", "Ports.").bytes();
    byte[] zeros = new byte[40_000_000];
    Zip many = new Zip();
    for (int i = 0; i <= 2_000; i++) {
      many.add(i + ".txt", "");
    }
    add("nested.zip", new Zip().add("inner.zip", inner).bytes(), "skipped: archive of 1 file .*");
    add(
        "zeros.zip",
        new Zip().add("zeros.txt", zeros).bytes(),
        LIMIT + "unpacks to more than 10 MB");
    add("many.zip", many.bytes(), LIMIT + "more than 2000 files");
    add("slip.zip", new Zip().add("../../../slip.txt", "Slip.").bytes(), "skipped: .*indexed.*");
    add("zeros.txt.gz", gzip(zeros), LIMIT + "unpacks to more than 10 MB");
    add(
        "page.html.gz",
        gzip("<p>Packed</p>".getBytes(StandardCharsets.UTF_8)),
        "skipped: .*indexed.*");
    add("cut.zip", half(inner), "failed: broken archive: .*");
  }

  private void writeOthers() throws IOException {
    add("zero.pdf", "", "empty: no bytes");
    add("lines.txt", "Ports\n".repeat(200_001), LIMIT + "more than 200,000 lines");
    add(
        "mail.eml",
        "From: a@example.org\nSubject: Ports\nMIME-Version: 1.0\n\nPorts\n",
        "rejected: unsupported: .*");
    add(
        "vector.svg",
        LAUGHS + "<svg xmlns=\"http://www.w3.org/2000/svg\">&c;</svg>",
        "rejected: unsupported: .*");
    add("sparse.pdf", "%PDF-1.4\n", LIMIT + "larger than 256 MB");
    try (RandomAccessFile sparse = new RandomAccessFile(files.path("sparse.pdf").toFile(), "rw")) {
      sparse.setLength(300L << 20);
    }
  }

  private void add(String name, String content, String end) {
    add(name, content.getBytes(StandardCharsets.ISO_8859_1), end);
  }

  private void add(String name, byte[] content, String end) {
    files.write(name, content);
    expected.put("notes/" + name, end);
  }

  private static String paragraph(String text) {
    return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
  }

  private static byte[] docx(String type, String body) {
    return docx(type, body, "t");
  }

  private static byte[] docx(String type, String body, String title) {
    String document = "<w:document %s><w:body>%s</w:body></w:document>".formatted(W, body);
    return parts(
        Map.of(
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>",
            "_rels/.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>",
            "word/document.xml",
            type + document,
            "docProps/core.xml",
            "<c:coreProperties xmlns:c=\"x\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>%s</dc:title></c:coreProperties>"
                .formatted(title)));
  }

  private static byte[] odt(String type, String body) {
    String spaces =
        List.of("office", "text", "table").stream()
            .map(n -> " xmlns:%s=\"urn:oasis:names:tc:opendocument:xmlns:%s:1.0\"".formatted(n, n))
            .reduce("", String::concat);
    String content =
        "%s<office:document-content%s><office:body><office:text>%s</office:text></office:body></office:document-content>"
            .formatted(type, spaces, body);
    return new Zip()
        .add("mimetype", "application/vnd.oasis.opendocument.text")
        .add("content.xml", content)
        .bytes();
  }

  private static byte[] parts(Map<String, String> parts) {
    Zip zip = new Zip();
    new TreeMap<>(parts).forEach(zip::add);
    return zip.bytes();
  }

  private static byte[] half(byte[] whole) {
    return Arrays.copyOf(whole, whole.length / 2);
  }

  private static byte[] gzip(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
      packed.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
