package org.councilnotes.structure.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.councilnotes.extract.Extraction;
import org.councilnotes.extract.TextFlowMarkup;
import org.councilnotes.note.CoverPage;
import org.councilnotes.note.DroppedText;
import org.councilnotes.note.Marking;
import org.councilnotes.note.MarkingJudgement;
import org.councilnotes.note.number.DocumentNumber;
import org.councilnotes.structure.FileIdentity;
import org.councilnotes.structure.NoteReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may read the covers and pages of {@code structure/marking-truth.tsv}. */
class MarkingTruthTest {

  private static final Path FOLDER = Path.of("src", "test", "resources", "structure");
  private static final Path TRUTH = FOLDER.resolve("marking-truth.tsv");

  private static final String NUMBER = "90364/19";

  /** Every third line was looked at only to measure the rules. */
  private static final int ASIDE = 3;

  /** A line of the table. */
  private record Layout(String verdict, String where, List<String> lines) {

    static Layout of(String row) {
      String[] cells = row.split("\t", -1);
      return new Layout(cells[0], cells[1], List.of(cells[2].split(" ¶ ", -1)));
    }

    boolean isRight() {
      return judged().equals(verdict);
    }

    String judged() {
      CoverPage cover = where.equals("watermark") ? acrossPage() : read();
      return MarkingJudgement.of(cover).verdict().key();
    }

    private CoverPage acrossPage() {
      List<DroppedText> dropped =
          List.of(new DroppedText(DroppedText.Kind.WATERMARK, OptionalInt.of(1), lines.getFirst()));
      CoverPage bare =
          CoverReader.withoutCover(DocumentNumber.parse(NUMBER), "en", Optional.empty(), "");
      return MarkingRule.ofCover(
              DocumentNumber.parse(NUMBER), Optional.empty(), MarkingRule.edgeMarks(dropped))
          .applyTo(bare.withMarking(Marking.LIMITE));
    }

    private CoverPage read() {
      boolean plain = where.equals("plain");
      String body = plain ? "<p>" + escaped(String.join("\n", lines)) + "</p>" : html();
      Extraction.Read read =
          new Extraction.Read(
              plain ? "text/plain" : "text/html",
              "<html><body>" + body + "</body></html>",
              Map.of());
      return new NoteReader().read(read, new FileIdentity("my file", "0123456789abcdef")).cover();
    }

    private String html() {
      String council = at("above") + "<p>Council of the European Union</p>";
      String place = "<p>Brussels, 26 June 2019</p><p>" + NUMBER + "</p>" + at("cover");
      String subject = where.equals("subject") ? escaped(lines.getFirst()) : "Report";
      String fields = "<p>NOTE</p><p>From: Presidency</p><p>Subject: " + subject + "</p>";
      String text = at("text") + "<p>The walrus spoke of many things.</p>".repeat(5);
      String note = council + place + fields + text + at("below");
      return where.startsWith("plain")
          ? edges() + "<p>Report on ports</p><p>Text.</p>"
          : edges() + note;
    }

    private String edges() {
      return div("head", TextFlowMarkup.HEADER) + div("foot", TextFlowMarkup.FOOTER);
    }

    private String div(String edge, String name) {
      return where.endsWith(edge) ? "<div class=\"%s\">%s</div>".formatted(name, paragraphs()) : "";
    }

    private String at(String place) {
      return where.equals(place) ? paragraphs() : "";
    }

    private String paragraphs() {
      return lines.stream()
          .map(line -> "<p>" + escaped(line) + "</p>")
          .collect(Collectors.joining());
    }

    private static String escaped(String text) {
      return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    @Override
    public String toString() {
      return "%s is %s, judged %s: %s".formatted(where, verdict, judged(), lines);
    }
  }

  @Test
  void layoutsThatTheRulesWereMadeWithAreJudgedAsTheyAre() throws IOException {
    assertThat(layouts(false)).hasSize(40).allMatch(Layout::isRight);
  }

  @Test
  void layoutsThatWereKeptAsideAreJudgedAsTheyAre() throws IOException {
    assertThat(layouts(true)).hasSize(20).allMatch(Layout::isRight);
  }

  /** Sets that others wrote; what is said wrong of them is known line by line. */
  @ParameterizedTest
  @CsvSource({"marking-exam-1.tsv, 80, 78", "marking-exam-2.tsv, 90, 87"})
  void coversOfOtherReadersAreJudgedAsEvaluationSays(String exam, int all, int right)
      throws IOException {
    List<String> rows =
        Files.readAllLines(FOLDER.resolve(exam)).stream()
            .filter(line -> !line.startsWith("#"))
            .toList();

    assertThat(rows).hasSize(all).filteredOn(row -> Layout.of(row).isRight()).hasSize(right);
    assertThat(rows)
        .allSatisfy(
            row -> {
              String[] cells = row.split("\t", -1);
              assertThat(Layout.of(row).judged())
                  .as(row)
                  .isEqualTo(cells.length > 3 ? cells[3] : cells[0]);
            });
  }

  private static List<Layout> layouts(boolean aside) throws IOException {
    List<Layout> all = new ArrayList<>();
    Files.readAllLines(TRUTH).stream()
        .filter(line -> !line.startsWith("#"))
        .map(Layout::of)
        .forEach(all::add);
    return IntStream.range(0, all.size())
        .filter(i -> (i % ASIDE == ASIDE - 1) == aside)
        .mapToObj(all::get)
        .toList();
  }
}
