package org.councilnotes.redline.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilnotes.redline.review.WordDraft.FOOTNOTES;
import static org.councilnotes.redline.review.WordDraft.MAIN;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.councilnotes.NoteFiles;
import org.councilnotes.draft.check.CheckedSentence;
import org.councilnotes.draft.check.DraftCheck;
import org.councilnotes.draft.check.SentenceVerdict;
import org.councilnotes.draft.document.DraftReference;
import org.councilnotes.draft.document.DraftSentence;
import org.councilnotes.draft.document.DraftText;
import org.councilnotes.note.Note;
import org.councilnotes.redline.NoteDocument;
import org.councilnotes.redline.OfficeChanges;
import org.councilnotes.redline.OfficeView;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sample drafts, read by the program and reviewed with an agreed wording for every second sentence,
 * read back letter by letter and by LibreOffice. More drafts are read from the folder that {@code
 * -Darchive.drafts} names.
 */
class ReviewedDraftIntegrationTest {

  private static final String MORE = System.getProperty("archive.drafts", "");

  /** Sentences that may stay without a place: words of the file that the reader takes out. */
  private static final double MOST_UNPLACED = 0.03;

  /** Sentences whose wording may stand in the comment only: those across cells of a table. */
  private static final double MOST_UNSET = 0.05;

  private static NoteFiles files;

  @TempDir private static Path profile;
  @TempDir private Path folder;

  @BeforeAll
  static void open() {
    files = new NoteFiles();
  }

  @AfterAll
  static void close() {
    files.close();
  }

  static List<Path> drafts() {
    List<Path> drafts = new ArrayList<>();
    for (Path path : MORE.isEmpty() ? List.of(NoteFiles.SAMPLES) : List.of(Path.of(MORE))) {
      try (Stream<Path> all = Files.list(path)) {
        all.filter(file -> file.toString().endsWith(".docx")).sorted().forEach(drafts::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return drafts;
  }

  static List<Path> others() {
    return Stream.of("91204-1-16.pdf", "90771-20.pdf").map(NoteFiles.SAMPLES::resolve).toList();
  }

  /** The sentence with another word in its middle, and one more at its end. */
  static String other(String sentence) {
    int middle = sentence.indexOf(' ', sentence.length() / 2);
    return middle < 0
        ? "Formerly " + sentence
        : sentence.substring(0, middle) + " formerly" + sentence.substring(middle) + " Again.";
  }

  private static DraftCheck check(Note note) {
    DraftText text = DraftText.of(note);
    List<CheckedSentence> sentences = new ArrayList<>();
    for (DraftSentence sentence : text.sentences()) {
      boolean isAltered = sentences.size() % 2 == 0;
      sentences.add(
          ReviewedSentences.checked(
              sentence,
              isAltered ? SentenceVerdict.ALTERED : SentenceVerdict.ADOPTED,
              Optional.of(
                  ReviewedSentences.source(
                      ReviewedSentences.REPORT,
                      isAltered ? other(sentence.text()) : sentence.text()))));
    }
    return new DraftCheck(text, DraftReference.NONE, sentences, List.of());
  }

  @ParameterizedTest
  @MethodSource("drafts")
  void wordFileIsAnnotatedInPlace(Path draft) throws IOException {
    byte[] docx = Files.readAllBytes(draft);
    DraftCheck check = check(files.read(draft));
    ReviewedFile file = ReviewedSentences.review(check, docx);
    Map<String, byte[]> before = WordDraft.parts(docx);

    file.assertWhole();
    assertThat(file.schemaErrors()).isSubsetOf(new ReviewedFile(docx).schemaErrors());
    for (String part : List.of(MAIN, FOOTNOTES)) {
      if (before.containsKey(part)) {
        assertThat(file.rejectedContent(part)).isEqualTo(ReviewedFile.content(before.get(part)));
      }
    }
    assertSaid(check, file);
  }

  private static void assertSaid(DraftCheck check, ReviewedFile file) {
    int sentences = check.sentences().size();
    long unplaced =
        file.comments().stream().filter(said -> said.startsWith("Not found in the text")).count();
    long unset = file.comments().stream().filter(said -> said.contains("is not set as")).count();
    assertThat(file.comments()).hasSize(sentences + 1);
    assertThat((double) unplaced / Math.max(1, sentences)).isLessThanOrEqualTo(MOST_UNPLACED);
    assertThat((double) unset / Math.max(1, sentences)).isLessThanOrEqualTo(MOST_UNSET);
    String accepted = squeezed(String.join("\n", all(file)));
    for (CheckedSentence sentence : check.sentences()) {
      if (isSet(sentence, file)) {
        String text = sentence.agreed().orElseThrow().text();
        assertThat(accepted).contains(squeezed(text.substring(text.length() / 3)));
      }
    }
  }

  private static List<String> all(ReviewedFile file) {
    List<String> all = new ArrayList<>(file.accepted(MAIN));
    if (file.parts().containsKey(FOOTNOTES)) {
      all.addAll(file.accepted(FOOTNOTES));
    }
    return all;
  }

  /** Letters and digits only: labels, blanks and marks of notes are written in other ways. */
  private static String squeezed(String text) {
    return Pattern.compile("[^\\p{L}\\p{N}]+").matcher(text).replaceAll("");
  }

  @ParameterizedTest
  @MethodSource({"drafts", "others"})
  void libreOfficeReadsCommentsAndChanges(Path draft) throws Exception {
    Assumptions.assumeTrue(OfficeView.isThere(), "LibreOffice is not on the path");
    boolean isWord = draft.toString().endsWith(".docx");
    DraftCheck check = check(files.read(draft));
    byte[] docx =
        ReviewedSentences.written(
            check,
            isWord ? Optional.of(Files.readAllBytes(draft)) : Optional.empty(),
            ReviewedSentences.ENGLISH);
    ReviewedFile file = new ReviewedFile(docx);
    Path plain = Files.createDirectories(folder.resolve("plain")).resolve("draft.docx");
    if (isWord) {
      Files.copy(draft, plain);
    } else {
      Files.write(plain, NoteDocument.write(files.read(draft), false));
    }
    Path written = Files.write(folder.resolve("reviewed.docx"), docx);
    Path view = OfficeView.converted(written, "fodt", profile);
    Path before = OfficeView.converted(plain, "fodt", profile);
    String xml = Files.readString(view);

    assertThat(count(xml, "<office:annotation ")).isEqualTo(file.comments().size());
    assertThat(changes(xml)).isPositive().isEqualTo(suggestions(file));
    assertThat(letters(OfficeView.rejected(view))).isEqualTo(letters(OfficeView.rejected(before)));
    String accepted = squeezed(letters(OfficeView.accepted(view)));
    for (CheckedSentence sentence : check.sentences()) {
      if (isSet(sentence, file)) {
        String text = sentence.agreed().orElseThrow().text();
        assertThat(accepted).contains(squeezed(text.substring(text.length() / 3)));
      }
    }
  }

  @Test
  void libreOfficeAcceptsAndRejectsAllSuggestions() throws Exception {
    Assumptions.assumeTrue(OfficeView.isThere(), "LibreOffice is not on the path");
    Path draft = drafts().getFirst();
    DraftCheck check = check(files.read(draft));
    ReviewedFile file = ReviewedSentences.review(check, Files.readAllBytes(draft));
    Path plain = Files.createDirectories(folder.resolve("plain")).resolve("draft.docx");
    Files.copy(draft, plain);
    Path written = Files.write(folder.resolve("reviewed.docx"), file.withoutComments());
    Path profile = folder.resolve("profile");
    Path rejected = OfficeChanges.settled(written, OfficeChanges.Command.REJECT, profile);
    Path accepted = OfficeChanges.settled(written, OfficeChanges.Command.ACCEPT, profile);
    Path before = OfficeChanges.settled(plain, OfficeChanges.Command.REJECT, profile);

    assertThat(Files.readString(rejected) + Files.readString(accepted))
        .doesNotContain("<text:changed-region");
    assertThat(letters(OfficeView.accepted(rejected)))
        .isEqualTo(letters(OfficeView.accepted(before)));
    String agreed = squeezed(letters(OfficeView.accepted(accepted)));
    assertThat(check.sentences())
        .filteredOn(sentence -> isSet(sentence, file))
        .isNotEmpty()
        .allSatisfy(
            sentence -> {
              String text = sentence.agreed().orElseThrow().text();
              assertThat(agreed).contains(squeezed(text.substring(text.length() / 3)));
            });
  }

  /** The tracked changes that LibreOffice read as ours. */
  private static long changes(String xml) {
    return Pattern.compile("<text:changed-region.*?</text:changed-region>", Pattern.DOTALL)
        .matcher(xml)
        .results()
        .filter(change -> change.group().contains("<dc:creator>" + ReviewedFile.AUTHOR))
        .count();
  }

  private static long suggestions(ReviewedFile file) {
    return Stream.of(MAIN, FOOTNOTES)
        .filter(file.parts()::containsKey)
        .mapToLong(file::suggestions)
        .sum();
  }

  /** Whether the wording of a sentence is set as tracked changes, by what its comment says. */
  private static boolean isSet(CheckedSentence sentence, ReviewedFile file) {
    if (sentence.sentence().passage().deletions().findAny().isPresent()) {
      return false; // its struck words stay between the others
    }
    String words = "“" + sentence.agreed().orElseThrow().text() + "”";
    return file.comments().stream()
        .anyMatch(said -> said.contains(words) && said.contains("stands here as tracked"));
  }

  private static int count(String xml, String wanted) {
    return xml.split(Pattern.quote(wanted), -1).length - 1;
  }

  private static String letters(List<String> paragraphs) {
    return String.join("\n", paragraphs);
  }
}
