package org.councilnotes.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.councilnotes.Campaign;
import org.councilnotes.extract.Extraction;
import org.councilnotes.lucene.LuceneArchiveReader;
import org.councilnotes.lucene.write.LuceneArchiveWriter;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.structure.FileIdentity;
import org.councilnotes.structure.NoteReader;
import org.councilnotes.tag.NoteTagger;
import org.councilnotes.vocabulary.Vocabulary;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Texts made to break what reads them are read, tagged and written like any other. The time limit
 * finds a hang and nothing else: each takes seconds at most, and twice the text twice the time. The
 * campaign {@code hostile} repeats what is repeated twelve times as often as the gate, and makes a
 * cover of every piece, not of every second.
 */
@Tag("hostile")
class AdversarialTextIntegrationTest {

  private static final Duration HANG = Duration.ofMinutes(2);
  private static final boolean CAMPAIGN = Campaign.runs("hostile");
  private static final int TIMES = CAMPAIGN ? 12 : 1;

  /** For what must be long to be anything: so many times as long as in the gate. */
  private static final int LONGER = CAMPAIGN ? 4 : 1;

  private static final int LONG = 5_000 * TIMES;
  private static final int LINES = 1_000 * TIMES;
  private static final Vocabulary VOCABULARY = Vocabulary.load(Optional.empty());
  private static final NoteTagger TAGGER = new NoteTagger(VOCABULARY);

  private static final String COVER =
      "COUNCIL OF\nTHE EUROPEAN UNION\n\n90801/19\n\nNOTE\nFrom: Presidency\nSubject: Meeting ";

  @TempDir private Path index;

  /** Pieces that are repeated into one line: what some pattern begins with and goes on for ever. */
  static Stream<String> pieces() {
    return Stream.of(
        "a",
        "A",
        "7",
        " a",
        ".",
        "-",
        "_",
        "(",
        "[...] ",
        "1/1/",
        "12345/19 + ",
        "REV 1 ",
        "a.a.",
        "1.1.",
        "IVX ",
        "Annex ",
        "From: ",
        "Ab Cd ",
        "CORDROGUE 36 ",
        "AB-CD/",
        "– ",
        "a\u00B9 ",
        "(1) ",
        "26 June 2019, ",
        "2018-2019, ",
        "from 2018 to ",
        "10.000 ",
        "Bolivia, Peru and ",
        "SEACOP supports Ghana, ",
        "AT, BE, DE asked. FR said; ",
        "in Lisbon, ",
        "experts from Peru, which has been approached, ",
        "COPOLAD I, II and ",
        "a-",
        "\u0301",
        "\u200B",
        "\u00A0",
        "\uD83D\uDE00",
        "LIMITE ",
        "adopted by the ",
        "a\tb\t",
        "a   b   ",
        "(OR. ",
        "\uFB01\u00AD");
  }

  /** All of them, or every second one. */
  static Stream<String> piecesOfCovers() {
    List<String> all = pieces().toList();
    return IntStream.range(0, all.size()).filter(i -> CAMPAIGN || i % 2 == 0).mapToObj(all::get);
  }

  /** Pieces that are repeated as lines or paragraphs. */
  static Stream<String> lines() {
    return Stream.of(
        "a\n",
        "a)\n",
        "a)\n\n",
        "I.\n",
        "–\n",
        "From:\n",
        "From:\n\n",
        "From:\nTo:\n",
        "____\n",
        "12345/19 MR/mdc 3\n",
        "I. Heading\n\nText.\n\n",
        "1. HEADING\n\n",
        "Peru      12      x\n",
        "Peru      12\n          x\n",
        "Word\u00B9 here.\n\n\u00B9 Note.\n\n",
        "\u00B9 Note.\n\n",
        "____\n\n(1) Note.\n\n",
        "Word(1) here.\n\n",
        "Text on list.1\n\n1  Note\n\f",
        "\n\n\n\nx\n");
  }

  @ParameterizedTest
  @MethodSource("pieces")
  void oneLineOfTheSame(String piece) {
    assertIsHeld("text/plain", repeated(piece, LONG) + "\n");
  }

  @ParameterizedTest
  @MethodSource("piecesOfCovers")
  void coverAndTextOfTheSame(String piece) {
    String same = repeated(piece, LONG / 3);
    assertIsHeld("text/plain", COVER + same + "\n\nText " + same + "\n");
  }

  @ParameterizedTest
  @MethodSource("lines")
  void manyLinesOfTheSame(String line) {
    assertIsHeld("text/plain", "Text.\n\n" + repeated(line, LINES) + "End.\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>a</p>",
        "<b>a</b>",
        "<del>a</del>b",
        "<li>a</li>",
        "a<br/>",
        "<h2>I. A</h2>",
        "<table><tr><td>a</td><td>b</td></tr></table>",
        "<p>a<span class=\"note\">1<p>n</p></span></p>",
        "<p>a[footnoteRef:1]</p><div class=\"footnote\"><p>n</p></div>",
        "<span class=\"hidden\">h</span>"
      })
  void manyElementsOfTheSame(String element) {
    assertIsHeld("text/html", repeated(element, LINES));
  }

  @Test
  void footnotesOfOneMarkAreEachPutWhereItStands() {
    Note note =
        read(
            "text/plain",
            "One(1) two(1) three.\n\n____\n\n(1) First.\n\n(1) Second.\n\n(1) Lost.\n");
    assertThat(note.passages())
        .extracting(Passage::text)
        .containsExactly("One two three.", "First.", "Second.", "(1) Lost.");
  }

  @Test
  void lineOfMegabytesIsReadInPieces() {
    Note note = assertIsHeld("text/plain", repeated("word ", 2_000_000 * LONGER) + "\n");
    assertThat(note.passages()).hasSizeGreaterThan(50 * LONGER);
    assertThat(note.sheet().characters().balanced()).isTrue();
  }

  @Test
  void tokenOfMegabytesIsHeldWhole() {
    int length = 1_250_000 * LONGER;
    Note note = assertIsHeld("text/plain", "x".repeat(length) + "\n");
    assertThat(note.passages().stream().mapToInt(p -> p.text().length()).sum()).isEqualTo(length);
  }

  @Test
  void tensOfThousandsOfShortLinesAreRead() {
    int lines = 50_000 * LONGER;
    Note note = assertTimeoutPreemptively(HANG, () -> read("text/plain", "ab\n".repeat(lines)));
    assertThat(note.sheet().characters().kept()).isEqualTo(2 * lines);
  }

  @Test
  void listsNestedDeeplyAreRead() {
    String text =
        IntStream.range(0, 5_000)
            .mapToObj(i -> "  ".repeat(i % 60) + (char) ('a' + i % 26) + ") item")
            .reduce(new StringBuilder(), (all, l) -> all.append(l).append("\n\n"), (a, b) -> a)
            .toString();
    assertIsHeld("text/plain", text);
  }

  private static String repeated(String piece, int length) {
    return piece.repeat(length / piece.length());
  }

  private Note assertIsHeld(String mime, String body) {
    return assertTimeoutPreemptively(
        HANG,
        () -> {
          Note note = read(mime, body);
          write(note);
          assertThat(note.sheet().characters().balanced()).isTrue();
          return note;
        });
  }

  private static Note read(String mime, String body) {
    String text = mime.equals("text/plain") ? "<p>" + body.replace("\f", "</p><p>") + "</p>" : body;
    Extraction.Read read =
        new Extraction.Read(mime, "<html><body>" + text + "</body></html>", Map.of());
    return TAGGER.tag(new NoteReader().read(read, new FileIdentity("x", "0123456789abcdef")));
  }

  private void write(Note note) {
    try (LuceneArchiveWriter writer = LuceneArchiveWriter.open(index, VOCABULARY.thesaurus())) {
      writer.put(note);
      writer.commit();
    }
    try (ArchiveReader reader = LuceneArchiveReader.open(index)) {
      assertThat(reader.note(note.id()).orElseThrow().passages()).isEqualTo(note.passages());
    }
  }
}
