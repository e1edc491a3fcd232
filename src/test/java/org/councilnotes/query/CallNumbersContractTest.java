package org.councilnotes.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilnotes.TestNotes.ANNUAL_2018;
import static org.councilnotes.TestNotes.ANNUAL_2018_REVISED;
import static org.councilnotes.TestNotes.ANNUAL_2019;
import static org.councilnotes.TestNotes.DECLARATION_2019;

import org.councilnotes.NoteDraft;
import org.councilnotes.store.ArchiveContractTest;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.ArchiveUnderTest;
import org.councilnotes.store.NoteSummary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Document numbers and subject codes. */
public abstract class CallNumbersContractTest extends ArchiveContractTest {

  protected CallNumbersContractTest(ArchiveUnderTest archive) {
    super(archive);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "90364/19",
        "ST 90364/19",
        "90364 /19",
        "ST 90364 2019 INIT",
        "ST-90364-2019-INIT"
      })
  void numberInAnySpellingFindsItsNoteThenWhoCitesIt(String spelling) {
    hold(DECLARATION_2019, ANNUAL_2019, ANNUAL_2018);
    assertThat(found(spelling))
        .containsExactly(
            "90364-19/cover/4: Subject: Drugs mechanism - Annual Report 1 June 2018 - 31 May 2019",
            "90363-19/cover/3: The meeting thanks Panama and recalls [ST 90364 2019 INIT].");
  }

  @Test
  void versionAskedForComesBeforeItsFamily() {
    hold(ANNUAL_2018, ANNUAL_2018_REVISED, ANNUAL_2019);
    Filters all = Filters.NONE.withVersions(VersionScope.ALL);
    assertThat(ids(search("90200/1/18 REV 1", all)))
        .containsExactly("90200-1-18/1/1", "90200-18/1/1");
    assertThat(ids(search("90200/18"))).containsExactly("90200-18/1/1", "90200-1-18/1/1");
  }

  @Test
  void citationOfARevisionCitesTheDocument() {
    hold(NoteDraft.numbered("90510/19").paragraph("Replaces 8875/1/16 REV 1.").build());
    assertThat(found("8875/16")).containsExactly("90510-19/cover/1: Replaces [8875/1/16 REV 1].");
    assertThat(found("8875/1/16 REV 1")).hasSize(1);
    assertThat(found("8875/2/16 REV 2")).isEmpty();
  }

  @Test
  void noteWithoutCoverIsFoundByItsFirstPassage() {
    hold(NoteDraft.numbered("90511/19").paragraph("First.").paragraph("Second.").build());
    assertThat(ids(search("90511/19"))).containsExactly("90511-19/cover/1");
  }

  @Test
  void codeFindsTheNotesThatCarryItThenWhoCitesIt() {
    hold(
        NoteDraft.numbered("90512/19").paragraph("The file is CORDROGUE 36.").build(),
        DECLARATION_2019,
        ANNUAL_2019);
    assertThat(found("CORDROGUE 36"))
        .containsExactly(
            "90364-19/cover/4: Subject: Drugs mechanism - Annual Report 1 June 2018 - 31 May 2019",
            "90512-19/cover/1: The file is [CORDROGUE 36].");
  }

  @Test
  void wordsThatOnlyLookLikeACodeAreFoundAsWords() {
    hold(NoteDraft.numbered("90513/19").paragraph("In 2019 the SEACOP team met.").build());
    assertThat(found("SEACOP 2019"))
        .containsExactly("90513-19/cover/1: In [2019] the [SEACOP] team met.");
  }

  @Test
  void filtersHoldForNumbersToo() {
    hold(DECLARATION_2019, ANNUAL_2019);
    assertThat(ids(search("90364/19", Filters.NONE.with(Facet.TYPE, "DECLARATION"))))
        .containsExactly("90363-19/cover/3");
  }

  @Test
  void numberWithoutItsYearFindsWhatTheNumberFinds() {
    hold(DECLARATION_2019, ANNUAL_2019, ANNUAL_2018);
    assertThat(ids(search("90364"))).isEqualTo(ids(search("90364/19")));
    assertThat(ids(search("90365"))).isEmpty();
  }

  @Test
  void documentsOfANumberAreKnownInEveryYear() {
    hold(
        NoteDraft.numbered("90514/18").paragraph("One.").build(),
        NoteDraft.numbered("90514/1/19 REV 1").paragraph("Two.").build(),
        NoteDraft.numbered("90514/19").paragraph("Three.").build(),
        NoteDraft.numbered("WK 90514/2020").paragraph("Four.").build());
    try (ArchiveReader reader = reader()) {
      assertThat(reader.numbered(90514))
          .extracting(NoteSummary::id)
          .containsExactly("90514-1-19", "90514-19", "90514-18");
      assertThat(reader.numbered(9051)).isEmpty();
    }
  }
}
