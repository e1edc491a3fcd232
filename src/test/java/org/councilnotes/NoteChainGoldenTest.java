package org.councilnotes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.ingest.read.NotePipeline;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.tag.CountryTag;
import org.councilnotes.note.tag.Evidence;
import org.councilnotes.note.tag.ProgrammeTag;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What whole notes become, as text that a person has approved: their structure, their tags. */
class NoteChainGoldenTest {

  private static final Path APPROVED = Path.of("src", "test", "resources", "golden");
  private static final Path RECEIVED = Path.of("target", "golden");

  private static NotePipeline way;

  @BeforeAll
  static void open() {
    way = NotePipeline.forOne(SampleArchive.corpus());
  }

  @AfterAll
  static void close() {
    way.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"91581-18.pdf", "91066-18.html"})
  void noteBecomesWhatWasApproved(String file) throws IOException {
    Note note = way.read(SampleArchive.corpus().notesFolder().resolve(file)).note().orElseThrow();
    approve(note.id(), "2-structure.txt", structure(note));
    approve(note.id(), "3-tags.txt", tags(note));
  }

  private static String structure(Note note) {
    Stream<String> passages =
        note.passages().stream()
            .map(
                p ->
                    "%s %s%s%n%s"
                        .formatted(
                            p.id().substring(note.id().length() + 1),
                            p.kind().key(),
                            p.place().page().isPresent() ? " p" + p.place().page().getAsInt() : "",
                            p.text()));
    Stream<String> dropped =
        note.sheet().dropped().stream()
            .map(d -> "dropped %s: %s".formatted(d.kind().key(), d.text()));
    return Stream.concat(passages, dropped).collect(Collectors.joining("\n", "", "\n"));
  }

  private static String tags(Note note) {
    return note.passages().stream()
        .flatMap(p -> Stream.concat(programmes(p), countries(p)))
        .map(line -> line.substring(note.id().length() + 1))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static Stream<String> programmes(Passage p) {
    return p.tags().programmes().stream()
        .filter(t -> t.how() == ProgrammeTag.Origin.NAMED)
        .map(t -> "%s programme=%s %s".formatted(p.id(), t.code(), words(p, t.evidence())));
  }

  private static Stream<String> countries(Passage p) {
    return p.tags().countries().stream().map(t -> country(p, t));
  }

  private static String country(Passage p, CountryTag t) {
    return "%s country=%s role=%s %s"
        .formatted(p.id(), t.code(), t.role().key(), words(p, t.evidence()));
  }

  private static String words(Passage p, Evidence evidence) {
    String words = evidence.range().map(r -> "[" + r.of(p.text()) + "]").orElse("");
    return "rule=" + evidence.rule() + " " + words;
  }

  /** Compares with the approved file; what was received is kept for a person to read and copy. */
  private static void approve(String note, String name, String text) throws IOException {
    Path received = RECEIVED.resolve(note).resolve(name);
    Files.createDirectories(received.getParent());
    Files.writeString(received, text);
    Path approved = APPROVED.resolve(note).resolve(name);
    assertThat(approved).as("read %s and copy it here if it is right", received).exists();
    assertThat(text).isEqualTo(Files.readString(approved));
  }
}
