package org.councilnotes.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilnotes.TestNotes.ANNUAL_2019;
import static org.councilnotes.TestNotes.ANNUAL_2019_FRENCH;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.councilnotes.NoteDraft;
import org.councilnotes.note.Note;
import org.councilnotes.note.number.DocumentNumber;
import org.councilnotes.store.ArchiveContractTest;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.ArchiveUnderTest;
import org.councilnotes.store.ArchiveWriter;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.SearchHit;
import org.councilnotes.store.SearchResult;
import org.junit.jupiter.api.Test;

/** Of the versions of a document one counts, unless all are asked for. */
public abstract class VersionScopeContractTest extends ArchiveContractTest {

  private static final Filters ALL = Filters.NONE.withVersions(VersionScope.ALL);
  private static final Filters FRENCH = Filters.NONE.with(Facet.LANGUAGE, "fr");

  protected VersionScopeContractTest(ArchiveUnderTest archive) {
    super(archive);
  }

  @Test
  void revisionLeavesEarlierOnesOut() {
    hold(note("90200/18"), note("90200/2/18 REV 2"), note("90200/1/18 REV 1"));
    assertThat(notes(Filters.NONE)).containsExactly("90200-2-18");
    assertThat(notes(ALL)).containsExactly("90200-1-18", "90200-18", "90200-2-18");
  }

  @Test
  void orderOfArrivalDoesNotMatter() {
    hold(note("90200/1/18 REV 1"));
    hold(note("90200/18"));
    assertThat(notes(Filters.NONE)).containsExactly("90200-1-18");
  }

  @Test
  void removedRevisionGivesWayToTheOneBefore() {
    hold(note("90200/18"), note("90200/1/18 REV 1"));
    remove("90200-1-18");
    assertThat(notes(Filters.NONE)).containsExactly("90200-18");
  }

  @Test
  void versionWrittenAgainStaysWhatItWas() {
    hold(note("90200/18"), note("90200/1/18 REV 1"));
    hold(note("90200/18"));
    assertThat(notes(Filters.NONE)).containsExactly("90200-1-18");
  }

  @Test
  void whatIsLeftOutIsCountedAndSaid() {
    hold(note("90200/18"), note("90200/1/18 REV 1"), note("90200/1/18 REV 1", "fr"));
    assertThat(search("port").total()).isEqualTo(new SearchResult.Total(1, true, 1, 1, 2));
    assertThat(search("port", ALL).total()).isEqualTo(new SearchResult.Total(3, true, 3, 3, 0));
    assertThat(search("port", FRENCH).total()).isEqualTo(new SearchResult.Total(1, true, 1, 1, 0));
  }

  @Test
  void facetsCountWhatCounts() {
    hold(note("90200/18"), note("90200/1/18 REV 1"));
    assertThat(values(search("port"), Facet.TYPE)).isEqualTo("NOTE 1");
    assertThat(values(search("port", ALL), Facet.TYPE)).isEqualTo("NOTE 2");
  }

  @Test
  void originalLanguageCountsBeforeEnglishAndTheOthers() {
    hold(note("90201/18", "fr"), note("90201/18", "de"));
    assertThat(notes(Filters.NONE)).containsExactly("90201-18.de");
    hold(original("90201/18", "es"));
    assertThat(notes(Filters.NONE)).containsExactly("90201-18");
    hold(note("90202/18", "de"), translation("90202/18", "en"));
    assertThat(notes(Filters.NONE)).containsExactly("90201-18", "90202-18.en");
  }

  @Test
  void languageAskedForShowsItsVersions() {
    hold(ANNUAL_2019, ANNUAL_2019_FRENCH);
    hold(note("90200/18", "fr"), note("90200/1/18 REV 1", "fr"));
    assertThat(notes(FRENCH)).containsExactly("90200-1-18.fr", "90364-19.fr");
    assertThat(notes(FRENCH.with(Facet.LANGUAGE, "en")))
        .containsExactly("90200-1-18.fr", "90364-19", "90364-19.fr");
  }

  @Test
  void languagesAreCountedAsChoosingThemWouldFind() {
    hold(note("90200/18"), note("90200/1/18 REV 1"), note("90200/18", "fr"));
    assertThat(values(search("port"), Facet.LANGUAGE)).isEqualTo("en 1, fr 1");
    assertThat(values(search("port", FRENCH), Facet.LANGUAGE)).isEqualTo("en 1, *fr 1");
    assertThat(values(search("port", ALL), Facet.LANGUAGE)).isEqualTo("en 2, fr 1");
  }

  @Test
  void supersededVersionAskedForByItsNumberComesFirst() {
    hold(note("90200/18"), note("90200/18", "fr"), note("90200/1/18 REV 1"));
    assertThat(ids(search("90200/18"))).containsExactly("90200-18/cover/1", "90200-1-18/cover/1");
    assertThat(ids(search("90200/1/18 REV 1"))).containsExactly("90200-1-18/cover/1");
    assertThat(ids(search("90200/18", FRENCH))).containsExactly("90200-18.fr/cover/1");
  }

  @Test
  void supersededVersionIsFoundByItsNumberBesideOtherWords() {
    hold(note("90200/18"), note("90200/18", "fr"), note("90200/1/18 REV 1"), note("90201/18"));
    assertThat(ids(search("90200/18 port"))).contains("90200-18/cover/1");
    assertThat(ids(search("port (90200/18 OR 90201/18)")))
        .contains("90200-18/cover/1", "90201-18/cover/1")
        .doesNotContain("90200-18.fr/cover/1");
    assertThat(ids(search("90200/18 zeppelin"))).isEmpty();
    assertThat(ids(search("90200/18 port", FRENCH))).containsExactly("90200-18.fr/cover/1");
    assertThat(search("90200/18 port").total().leftOut()).as("the French one").isEqualTo(1);
  }

  @Test
  void supersededVersionIsNotFoundByItsNumberBeingExcluded() {
    hold(note("90200/18"), note("90200/1/18 REV 1"), note("90201/18"));
    assertThat(ids(search("port -90200/18"))).doesNotContain("90200-18/cover/1");
    assertThat(ids(search("port"))).doesNotContain("90200-18/cover/1");
  }

  @Test
  void supplementsAndCorrectionsAreDocumentsOfTheirOwn() {
    hold(note("90200/18"), note("90200/1/18 REV 1"), note("90200/18 ADD 1"));
    hold(note("90200/18 ADD 1 REV 1"), note("90200/1/18 REV 1 COR 1 (fr)", "fr"));
    assertThat(notes(Filters.NONE))
        .containsExactly("90200-1-18", "90200-1-18-cor-1.fr", "90200-18-add-1-rev-1");
  }

  @Test
  void fullerAccessCounts() {
    hold(note("90203/18 EXT 1"), note("90203/18 EXT 2"));
    assertThat(notes(Filters.NONE)).containsExactly("90203-18-ext-2");
    hold(note("90203/18 DCL 1"));
    assertThat(notes(Filters.NONE)).containsExactly("90203-18-dcl-1");
    hold(note("90203/18"));
    assertThat(notes(Filters.NONE)).containsExactly("90203-18");
  }

  @Test
  void notesWithoutNumberCountEach() {
    hold(
        NoteDraft.withoutNumber("minutes-0a1b2c3d").paragraph("A port.").build(),
        NoteDraft.withoutNumber("minutes-4e5f6a7b").paragraph("A port.").build());
    assertThat(notes(Filters.NONE)).hasSize(2);
  }

  @Test
  void familyHoldsEveryNoteOfTheNumber() {
    hold(note("90200/18"), note("90200/18", "fr"), note("90200/1/18 REV 1"), note("90200/19"));
    hold(note("90200/18 ADD 1"), note("WK 90200/18"));
    try (ArchiveReader reader = reader()) {
      assertThat(reader.family(DocumentNumber.parse("90200/1/18 REV 1").orElseThrow()))
          .extracting(NoteSummary::id)
          .containsExactly("90200-1-18", "90200-18", "90200-18-add-1", "90200-18.fr");
    }
  }

  @Test
  void followersNameTheNumberAsPreviousDocument() {
    hold(note("90200/18"));
    hold(
        NoteDraft.numbered("90204/18").previous("90200/18 + ADD 1").paragraph("A port.").build(),
        NoteDraft.numbered("90205/18").paragraph("A port, see 90200/18.").build());
    try (ArchiveReader reader = reader()) {
      assertThat(reader.followers(DocumentNumber.parse("90200/18").orElseThrow()))
          .extracting(NoteSummary::id)
          .containsExactly("90204-18");
    }
  }

  private Set<String> notes(Filters filters) {
    List<SearchHit> hits = search("", filters).hits();
    return hits.stream().map(hit -> hit.note().id()).collect(Collectors.toCollection(TreeSet::new));
  }

  private void remove(String id) {
    try (ArchiveWriter writer = writer()) {
      writer.removeNote(id);
      writer.commit();
    }
  }

  private static Note note(String number) {
    return note(number, "en");
  }

  /** A version in English, or a translation into another language. */
  private static Note note(String number, String language) {
    return NoteDraft.numbered(number).language(language).paragraph("A port.").build();
  }

  private static Note original(String number, String language) {
    return NoteDraft.numbered(number).writtenIn(language).paragraph("A port.").build();
  }

  /** A translation of a note that was written in French. */
  private static Note translation(String number, String language) {
    return NoteDraft.numbered(number)
        .writtenIn("fr")
        .language(language)
        .paragraph("A port.")
        .build();
  }
}
