package org.councilnotes.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The same generated notes in several formats, below one folder. */
public record BenchCorpus(Path folder, int notes) {

  public enum Format {
    PDF,
    HTML,
    DOCX;

    public String ending() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  private static final String CONTENT_TYPES =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
      <Default Extension="xml" ContentType="application/xml"/>
      <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
      </Types>
      """;

  private static final String RELATIONSHIPS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
      <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
      </Relationships>
      """;

  /** The files of a format, written where they are not there yet. */
  public List<Path> files(Format format) throws IOException {
    Path of = Files.createDirectories(folder.resolve(format.ending()).resolve("notes"));
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < notes; i++) {
      BenchNote note = Prose.note(i);
      Path file = of.resolve(note.name() + "." + format.ending());
      if (!Files.exists(file)) {
        write(note, format, file);
      }
      files.add(file);
    }
    return files;
  }

  private static void write(BenchNote note, Format format, Path file) throws IOException {
    switch (format) {
      case PDF -> NotePdf.write(note, file);
      case HTML -> Files.writeString(file, html(note));
      case DOCX -> writeDocx(note, file);
    }
  }

  private static String html(BenchNote note) {
    StringBuilder page =
        new StringBuilder(
            """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>%s</title></head><body>
            <h1>%s</h1>
            <p class="from">From: %s</p>
            """
                .formatted(note.title(), note.title(), note.from()));
    for (int i = 0; i < note.paragraphs().size(); i++) {
      if (!note.headingBefore(i).isEmpty()) {
        page.append("<h2>").append(note.headingBefore(i)).append("</h2>\n");
      }
      page.append("<p>").append(note.paragraphs().get(i)).append("</p>\n");
    }
    return page.append("</body></html>\n").toString();
  }

  private static void writeDocx(BenchNote note, Path file) throws IOException {
    StringBuilder body =
        new StringBuilder(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w="
                + "\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>");
    body.append(paragraph("<w:rPr><w:b/></w:rPr>", note.title()));
    body.append(paragraph("", "From: " + note.from()));
    for (int i = 0; i < note.paragraphs().size(); i++) {
      if (!note.headingBefore(i).isEmpty()) {
        body.append(paragraph("<w:rPr><w:b/></w:rPr>", note.headingBefore(i)));
      }
      body.append(paragraph("", note.paragraphs().get(i)));
    }
    body.append("</w:body></w:document>");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      put(zip, "[Content_Types].xml", CONTENT_TYPES);
      put(zip, "_rels/.rels", RELATIONSHIPS);
      put(zip, "word/document.xml", body.toString());
    }
  }

  private static String paragraph(String properties, String text) {
    return "<w:p><w:r>" + properties + "<w:t>" + text + "</w:t></w:r></w:p>";
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
