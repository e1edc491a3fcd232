package org.councilnotes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.ingest.read.NotePipeline;
import org.councilnotes.note.DroppedText;
import org.councilnotes.note.Note;
import org.councilnotes.note.NoteStatus;
import org.councilnotes.note.Passage;
import org.councilnotes.note.PassageKind;
import org.councilnotes.note.ReportingPeriod;
import org.councilnotes.note.Section;
import org.councilnotes.note.tag.CountryTag;
import org.councilnotes.note.tag.ProgrammeTag;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The reference note 10364/19 and other real documents, read the whole way. They lie outside the
 * repository; without them these tests are skipped.
 */
class ReferenceNoteIntegrationTest {

  private static final Path NOTES = Path.of("..", "shared", "notes");
  private static final Map<String, Note> READ = new HashMap<>();

  private static NotePipeline way;

  @BeforeAll
  static void open() {
    assumeTrue(Files.isDirectory(NOTES), "the real notes are not beside the repository");
    way = NotePipeline.forOne(new Corpus(NOTES.toAbsolutePath().normalize()));
  }

  @AfterAll
  static void close() {
    if (way != null) {
      way.close();
    }
  }

  @Test
  void coverIsReadInFull() {
    Note note = read("10364-19.pdf");
    assertThat(note.id()).isEqualTo("10364-19");
    assertThat(note.cover().identity().date()).contains(LocalDate.of(2019, 6, 26));
    assertThat(note.cover().identity().original()).contains("en");
    assertThat(note.cover().address().type()).contains("NOTE");
    assertThat(note.cover().address().from()).contains("EU co-Presidency");
    assertThat(note.cover().address().to()).contains("Delegations");
    assertThat(note.subject()).endsWith("Annual Report 1 June 2018 - 31 May 2019");
    assertThat(note.cover().codes()).containsExactly("CORDROGUE 36", "COLAC 42");
    assertThat(note.adoption().status()).isEqualTo(NoteStatus.ADOPTED);
    assertThat(note.adoption().by().orElseThrow()).startsWith("XXI High Level Meeting");
    assertThat(note.report().period())
        .contains(new ReportingPeriod(LocalDate.of(2018, 6, 1), LocalDate.of(2019, 5, 31)));
  }

  @Test
  void outlineIsThatOfTheReport() {
    assertThat(read("10364-19.pdf").sections())
        .filteredOn(s -> !s.label().isEmpty())
        .map(Section::id)
        .containsExactly(
            "I",
            "II",
            "II.COMPONENT-1",
            "II.COMPONENT-2",
            "II.COMPONENT-3",
            "II.COMPONENT-4",
            "II.COMPONENT-0",
            "III",
            "III.A",
            "III.A.a",
            "III.A.b",
            "III.A.c",
            "III.A.d",
            "III.A.e",
            "III.B");
  }

  @Test
  void footnotesFollowWhatCallsThem() {
    List<Passage> notes = ofKind(read("10364-19.pdf"), PassageKind.FOOTNOTE);
    assertThat(notes).hasSize(2);
    assertThat(notes)
        .map(n -> n.place().anchor().orElseThrow().passage())
        .containsExactly("10364-19/II/1", "10364-19/II/3");
  }

  @Test
  void everyFooterIsDroppedAndNothingIsLost() {
    Note note = read("10364-19.pdf");
    assertThat(note.sheet().dropped())
        .filteredOn(d -> d.kind() == DroppedText.Kind.FOOTER)
        .map(d -> d.page().orElseThrow())
        .hasSize(15)
        .doesNotHaveDuplicates();
    assertThat(note.sheet().characters().balanced()).isTrue();
    assertThat(note.sheet().warnings()).isEmpty();
  }

  @Test
  void listedCountriesAreTaggedAndNoOthers() {
    Passage passage =
        read("10364-19.pdf").passages().stream()
            .filter(p -> p.text().contains("SENDA-Chile"))
            .findFirst()
            .orElseThrow();
    assertThat(new TreeSet<>(passage.tags().countries().stream().map(CountryTag::code).toList()))
        .containsExactly(
            "AR", "CL", "CO", "CR", "CU", "EC", "GT", "HN", "MX", "PA", "PE", "PY", "SV", "UY",
            "VE");
  }

  @Test
  void sectionGivesItsPassagesTheirProgrammeButNotItsNeighbours() {
    Note note = read("10364-19.pdf");
    assertThat(programmes(note, "III.A.b")).allSatisfy(p -> assertThat(p).contains("SEACOP"));
    assertThat(programmes(note, "III.A.e")).allSatisfy(p -> assertThat(p).doesNotContain("CRP"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"10364-19.docx", "10364-19.html", "10364-19.odt", "10364-19.rtf"})
  void otherFormatsGiveTheSamePassages(String file) {
    List<String> pdf = texts(read("10364-19.pdf"));
    List<String> other = texts(read(file));
    long same = pdf.stream().filter(other::contains).count();
    System.out.printf("%s: %d of %d passages as in the PDF%n", file, same, pdf.size());
    assertThat(same).isGreaterThanOrEqualTo(Math.round(0.95 * pdf.size()));
  }

  @Test
  void textAsItCameInIsTheSameNote() {
    assertThat(read("10364-19.received.txt").id()).isEqualTo("10364-19");
    assertThat(read("10364-19.rtf").id()).isEqualTo("10364-19");
  }

  @ParameterizedTest
  @CsvSource({
    "ST-10104-2026-INIT.pdf, 10104-26, 2026-06-04, PROPOSAL, 6",
    "ST-10104-2026-ADD-1.pdf, 10104-26-add-1, 2026-06-04, PROPOSAL, 6",
    "ST-10978-2026-INIT.pdf, 10978-26, 2026-06-26, INFORMATION NOTE, 19",
    "CM-3630-2026-INIT.pdf, cm-3630-26, 2026-07-08, COMMUNICATION, 13",
  })
  void coverOfARealPdf(String file, String id, LocalDate date, String type, int codes) {
    Note note = read("council/" + file);
    assertThat(note.id()).isEqualTo(id);
    assertThat(note.cover().identity().date()).contains(date);
    assertThat(note.cover().address().type()).contains(type);
    assertThat(note.cover().codes()).hasSize(codes);
    assertThat(note.sheet().characters().balanced()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"S_2025_176.en.pdf", "S_2025_403.en.pdf"})
  void reportOfAnotherBodyHasItsSectionsAndNumberedParagraphs(String file) {
    Note note = read("un/" + file);
    assertThat(note.sections())
        .filteredOn(s -> s.depth() == 1 && !s.label().isEmpty())
        .map(Section::id)
        .containsExactly("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");
    List<Integer> numbers = numbers(note);
    assertThat(numbers).startsWith(1, 2, 3).doesNotHaveDuplicates().isSorted();
    assertThat(numbers.getLast()).isEqualTo(numbers.size());
  }

  private static List<Integer> numbers(Note note) {
    return note.passages().stream()
        .filter(p -> p.kind() == PassageKind.PARAGRAPH)
        .map(Passage::text)
        .filter(t -> t.matches("\\d{1,3}\\. .*"))
        .map(t -> Integer.parseInt(t.substring(0, t.indexOf('.'))))
        .toList();
  }

  private static List<List<String>> programmes(Note note, String section) {
    return note.passages().stream()
        .filter(p -> p.section().equals(section))
        .map(p -> p.tags().programmes().stream().map(ProgrammeTag::code).toList())
        .toList();
  }

  private static List<String> texts(Note note) {
    return note.passages().stream().map(p -> p.kind() + p.text()).collect(Collectors.toList());
  }

  private static List<Passage> ofKind(Note note, PassageKind kind) {
    return note.passages().stream().filter(p -> p.kind() == kind).toList();
  }

  private static Note read(String file) {
    return READ.computeIfAbsent(file, ReferenceNoteIntegrationTest::readAnew);
  }

  private static Note readAnew(String file) {
    try {
      return way.read(NOTES.resolve(file)).note().orElseThrow();
    } catch (IOException e) {
      throw new IllegalStateException(file, e);
    }
  }
}
