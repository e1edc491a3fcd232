package org.councilnotes.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;

/**
 * A PDF written by hand, whose pages are all the same one. Its drawings are called {@code X0},
 * {@code X1} and so on, everywhere.
 */
final class HostilePdf {

  private static final int FIRST_DRAWING = 6;

  private final int pages;
  private final String content;
  private final List<String> dictionaries = new ArrayList<>();
  private final List<String> streams = new ArrayList<>();
  private final List<Integer> starts = new ArrayList<>();

  HostilePdf(int pages, String content) {
    this.pages = pages;
    this.content = content;
  }

  /** Adds a drawing or picture. */
  HostilePdf add(String dictionary, String stream) {
    dictionaries.add(dictionary);
    streams.add(stream);
    return this;
  }

  byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(out, "%PDF-1.7\n");
    object(out, 1, "<</Type/Catalog/Pages 2 0 R>>");
    object(out, 2, "<</Type/Pages/Count %d/Kids[%s]>>".formatted(pages, "3 0 R ".repeat(pages)));
    object(
        out,
        3,
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources %s/Contents 4 0 R>>"
            .formatted(resources()));
    stream(out, 4, "", content);
    object(out, 5, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
    for (int i = 0; i < streams.size(); i++) {
      String dictionary = dictionaries.get(i) + "/Resources " + resources();
      stream(out, FIRST_DRAWING + i, dictionary, streams.get(i));
    }
    writeTable(out);
    return out.toByteArray();
  }

  /** Where each object starts (ISO 32000-1, 7.5.4). */
  private void writeTable(ByteArrayOutputStream out) {
    int start = out.size();
    write(out, "xref\n0 %d\n0000000000 65535 f \n".formatted(starts.size() + 1));
    starts.forEach(at -> write(out, "%010d 00000 n \n".formatted(at)));
    write(
        out,
        "trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n"
            .formatted(starts.size() + 1, start));
  }

  private String resources() {
    StringBuilder drawings = new StringBuilder();
    for (int i = 0; i < streams.size(); i++) {
      drawings.append("/X%d %d 0 R".formatted(i, FIRST_DRAWING + i));
    }
    return "<</Font<</F1 5 0 R>>/XObject<<" + drawings + ">>>>";
  }

  private void object(ByteArrayOutputStream out, int number, String body) {
    starts.add(out.size());
    write(out, number + " 0 obj\n" + body + "\nendobj\n");
  }

  private void stream(ByteArrayOutputStream out, int number, String dictionary, String data) {
    byte[] packed = packed(data);
    starts.add(out.size());
    write(
        out,
        "%d 0 obj\n<<%s/Filter/FlateDecode/Length %d>>\nstream\n"
            .formatted(number, dictionary, packed.length));
    out.writeBytes(packed);
    write(out, "\nendstream\nendobj\n");
  }

  private static byte[] packed(String data) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(bytes)) {
      deflater.write(data.getBytes(StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(ByteArrayOutputStream out, String text) {
    out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
