package org.councilnotes.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.councilnotes.Docx;
import org.councilnotes.extract.Extraction;
import org.councilnotes.extract.Xhtml;
import org.councilnotes.extract.office.DocxParser;
import org.councilnotes.extract.pdf.PrintedPage;
import org.councilnotes.extract.pdf.PrintedPage.Print;
import org.councilnotes.note.Passage;
import org.junit.jupiter.api.Test;

/** Tables of provisions and remarks, from typeset files to the passages of a note. */
class RemarkTablesTest {

  private static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private static final List<String> REMARKS =
      List.of(
          "SE comment: SE (Comments): Fine as it is.",
          "ES suggestion: ES (Drafting suggestions): Ports shall report.");

  @Test
  void ofAPdfWithRulesAndAWatermark() throws Exception {
    assertThat(remarks("application/pdf", PrintedPage.read(RemarkTablesTest::print)))
        .isEqualTo(REMARKS);
  }

  @Test
  void ofAWordFile() throws Exception {
    String table =
        "<w:tbl>"
            + row("Presidency text", "Drafting suggestions and comments")
            + row("(1) Ports report.", "SE", "(Comments):", "Fine as it is.")
            + row("", "ES", "(Drafting suggestions):", "Ports shall report.")
            + "</w:tbl>";

    assertThat(remarks(DOCX, Xhtml.of(new DocxParser(), Docx.ofBody(table).bytes())))
        .isEqualTo(REMARKS);
  }

  private static String row(String left, String... right) {
    String words = List.of(right).stream().map(Docx::paragraph).collect(Collectors.joining());
    return "<w:tr><w:tc>%s</w:tc><w:tc>%s</w:tc></w:tr>".formatted(Docx.paragraph(left), words);
  }

  private static void print(PDPageContentStream out) throws IOException {
    for (float y : new float[] {800, 760, 600}) {
      line(out, 50, y, 550, y);
    }
    for (float x : new float[] {50, 300, 550}) {
      line(out, x, 600, x, 800);
    }
    line(out, 100, 620, 220, 740);
    PrintedPage.print(new Print(12, 60, 780, "Presidency text"), out);
    PrintedPage.print(new Print(12, 310, 780, "Drafting suggestions and comments"), out);
    PrintedPage.print(new Print(12, 60, 740, "(1) Ports report."), out);
    List<String> right =
        List.of(
            "SE",
            "(Comments):",
            "Fine as it is.",
            "ES",
            "(Drafting suggestions):",
            "Ports shall report.");
    for (int i = 0; i < right.size(); i++) {
      PrintedPage.print(new Print(12, 310, 740 - 14 * i, right.get(i)), out);
    }
  }

  private static void line(PDPageContentStream out, float x, float y, float right, float top)
      throws IOException {
    out.moveTo(x, y);
    out.lineTo(right, top);
    out.stroke();
  }

  /** Author, kind and text of the remarks, all of them on the only provision. */
  private static List<String> remarks(String mime, String body) {
    Extraction.Read read =
        new Extraction.Read(mime, "<html><body>" + body + "</body></html>", Map.of());
    List<Passage> passages =
        new NoteReader().read(read, new FileIdentity("ports", "0123456789abcdef")).passages();
    Passage provision =
        passages.stream()
            .filter(p -> p.text().equals("(1) Ports report."))
            .findFirst()
            .orElseThrow();
    return passages.stream()
        .filter(p -> p.place().remark().isPresent())
        .peek(p -> assertThat(p.place().remark().get().on()).hasValue(provision.id()))
        .map(
            p ->
                p.place().remark().get().author()
                    + " "
                    + p.place().remark().get().kind().key()
                    + ": "
                    + p.text())
        .toList();
  }
}
