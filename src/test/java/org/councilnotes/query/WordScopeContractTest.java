package org.councilnotes.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilnotes.TestNotes.ANNUAL_2018;
import static org.councilnotes.TestNotes.ANNUAL_2019;
import static org.councilnotes.TestNotes.ANNUAL_2019_FRENCH;
import static org.councilnotes.TestNotes.DECLARATION_2019;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.councilnotes.NoteDraft;
import org.councilnotes.store.ArchiveContractTest;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.ArchiveUnderTest;
import org.councilnotes.store.CompleteResult;
import org.councilnotes.store.HitStream;
import org.councilnotes.store.MatchCompleteness;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.SearchHit;
import org.councilnotes.store.SearchResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words and phrases, and where they are shown to match. */
public abstract class WordScopeContractTest extends ArchiveContractTest {

  protected WordScopeContractTest(ArchiveUnderTest archive) {
    super(archive);
  }

  @Test
  void caseAndAccentsMakeNoDifference() {
    hold(ANNUAL_2019);
    String hit = "90364-19/II.b/2: [México] and Panama took part in AIRCOP with all of CELAC.";
    assertThat(found("mexico")).containsExactly(hit);
    assertThat(found("\"MEXICO and panamá\""))
        .containsExactly(
            "90364-19/II.b/2: [México and Panama] took part in AIRCOP with all of CELAC.");
  }

  @Test
  void accentsMakeNoDifferenceWhereTheyMakeAnotherStem() {
    hold(
        NoteDraft.numbered("90504/19")
            .paragraph("The communiqué was read.")
            .paragraph("Two communiques were kept.")
            .build(),
        ANNUAL_2019_FRENCH);
    assertThat(found("communique"))
        .containsExactlyInAnyOrder(
            "90504-19/cover/1: The [communiqué] was read.",
            "90504-19/cover/2: Two [communiques] were kept.");
    assertThat(ids(search("communiqués")))
        .containsExactlyInAnyOrder("90504-19/cover/1", "90504-19/cover/2");
  }

  @Test
  void wordIsFoundInAllItsForms() {
    hold(ANNUAL_2018, ANNUAL_2019);
    assertThat(found("observatories"))
        .containsExactly(
            "90364-19/I/2: The [observatories] of Chile and Argentina joined the early warning"
                + " system in 2018.",
            "90200-18/1/2: The [observatory] of Chile prepared the early warning system.");
  }

  @Test
  void eachLanguageHasItsOwnForms() {
    hold(ANNUAL_2019_FRENCH);
    assertThat(found("observatoires système"))
        .containsExactly(
            "90364-19.fr/I/2: L'[observatoire] du Chili utilise les [systèmes] d'alerte.");
    assertThat(found("\"observatoire du Chili\""))
        .containsExactly(
            "90364-19.fr/I/2: L'[observatoire du Chili] utilise les systèmes d'alerte.");
  }

  @Test
  void formsOfOtherScriptsAreFoundToo() {
    hold(
        NoteDraft.numbered("90500/19")
            .language("el")
            .paragraph("Η Επιτροπή ενημερώνει το Συμβούλιο.")
            .build());
    assertThat(found("επιτροπες"))
        .containsExactly("90500-19.el/cover/1: Η [Επιτροπή] ενημερώνει το Συμβούλιο.");
  }

  @Test
  void languageWithoutFormsIsFoundAsPrinted() {
    hold(
        NoteDraft.numbered("90508/19").language("pl").paragraph("Komisja informuje Radę.").build());
    assertThat(found("rade")).containsExactly("90508-19.pl/cover/1: Komisja informuje [Radę].");
  }

  @Test
  void deletedWordsAreFoundOnlyWhereTheyAreAskedFor() {
    hold(NoteDraft.numbered("90506/22").changed("States shall ~may, if able,~ name one.").build());
    String standing = "90506-22/cover/1: States [shall] may, if able, [name] one.";
    assertThat(found("may")).isEmpty();
    assertThat(found("\"shall may\"")).isEmpty();
    assertThat(found("able \"name\"")).isEmpty();
    assertThat(found("shall name")).containsExactly(standing);
    assertThat(found("deleted:may"))
        .containsExactly("90506-22/cover/1: States shall [may], if able, name one.");
    assertThat(found("deleted:\"if able\" states"))
        .containsExactly("90506-22/cover/1: [States] shall may, [if able], name one.");
    assertThat(found("deleted:shall")).isEmpty();
    assertThat(found("shall -deleted:may")).isEmpty();
  }

  @Test
  void wordsThatAPhraseHasLeftAfterADeletionStandTogether() {
    hold(NoteDraft.numbered("90507/22").changed("States ~may~ shall name one.").build());
    assertThat(ids(search("\"states shall\""))).containsExactly("90507-22/cover/1");
  }

  @Test
  void wordsMatchAnywhereButPhraseOnlyWhereItStands() {
    hold(
        NoteDraft.numbered("90501/19")
            .paragraph("An early sign gave warning; early warning came late.")
            .paragraph("An early sign gave warning.")
            .build());
    assertThat(found("\"early warning\""))
        .containsExactly(
            "90501-19/cover/1: An early sign gave warning; [early warning] came late.");
    assertThat(found("warning early"))
        .containsExactly(
            "90501-19/cover/1: An [early] sign gave [warning]; [early] [warning] came late.",
            "90501-19/cover/2: An [early] sign gave [warning].");
  }

  @Test
  void phraseWithArticlesIsFoundWhereItsWordsStandTogether() {
    hold(
        NoteDraft.numbered("90502/19")
            .paragraph("The report of the working party is public.")
            .paragraph("The working report was given to the party of observers.")
            .paragraph("Of the party, one state is working.")
            .build());
    assertThat(ids(search("\"the party\"")))
        .containsExactlyInAnyOrder("90502-19/cover/2", "90502-19/cover/3");
    assertThat(ids(search("\"of the working party\""))).containsExactly("90502-19/cover/1");
    assertThat(ids(search("\"of the party\""))).containsExactly("90502-19/cover/3");
    assertThat(ids(search("\"the observers\""))).isEmpty();
  }

  @Test
  void wordsThatAreAllOfTheSubjectAloneFindNothing() {
    hold(
        NoteDraft.numbered("90503/19")
            .subject("Seizures at sea")
            .paragraph("Nothing of it is said here.")
            .paragraph("Each seizure is listed.")
            .build());
    assertThat(ids(search("seizures sea"))).containsExactly("90503-19/cover/2");
    assertThat(ids(search("sea"))).isEmpty();
    assertThat(ids(search("seizures OR sea"))).containsExactly("90503-19/cover/2");
  }

  @Test
  void phraseIsTakenAsPrinted() {
    hold(ANNUAL_2019);
    assertThat(found("\"early warnings\"")).isEmpty();
  }

  @Test
  void headingGivesTheWordsThatItsPassageLeavesOut() {
    hold(ANNUAL_2019);
    assertThat(found("seaport bolivia"))
        .containsExactlyInAnyOrder(
            "90364-19/II.a/2: In Brazil and in [Bolivia] the project trained port officers.",
            "90364-19/II.a/3: SEACOP opened a joint unit in [Bolivia].");
  }

  @Test
  void wordOfAHeadingFindsWhatStandsUnderItBehindWhatSaysIt() {
    hold(
        NoteDraft.numbered("90505/19")
            .heading("I", "I.", "Seaport project")
            .paragraph("Two units were opened.")
            .paragraph("The project trained port officers.")
            .build());
    assertThat(found("project"))
        .containsExactly(
            "90505-19/I/3: The [project] trained port officers.",
            "90505-19/I/1: I. Seaport [project]",
            "90505-19/I/2: Two units were opened.");
  }

  @Test
  void wordOfTheSubjectSupportsWordsOfAHeading() {
    hold(ANNUAL_2019);
    assertThat(ids(search("mechanism airports")))
        .containsExactly("90364-19/II.b/1", "90364-19/II.b/2", "90364-19/II.b/3");
  }

  @Test
  void phraseOfAHeadingFindsWhatStandsUnderItWithoutAMark() {
    hold(ANNUAL_2019);
    assertThat(found("\"seaport cooperation project\""))
        .containsExactly(
            "90364-19/II.a/1: a) [Seaport Cooperation Project] (SEACOP)",
            "90364-19/II.a/2: In Brazil and in Bolivia the project trained port officers.",
            "90364-19/II.a/3: SEACOP opened a joint unit in Bolivia.");
  }

  @Test
  void wordOfTheSubjectAloneDoesNotFindTheWholeNote() {
    hold(ANNUAL_2019);
    assertThat(found("mechanism"))
        .containsExactly(
            "90364-19/cover/4: Subject: Drugs [mechanism] - Annual Report 1 June 2018 - 31 May"
                + " 2019");
    assertThat(found("mechanism \"peru\"")).isEmpty();
    assertThat(ids(search("mechanism argentina"))).containsExactly("90364-19/I/2");
  }

  @Test
  void passagesWithAnUnwantedWordAreLeftOut() {
    hold(ANNUAL_2019);
    assertThat(ids(search("bolivia -SEACOP"))).containsExactly("90364-19/II.a/2");
    assertThat(ids(search("-bolivia"))).hasSize(9).doesNotContain("90364-19/II.a/3");
  }

  @Test
  void partsOfOneWordStandTogether() {
    hold(
        NoteDraft.numbered("90502/19")
            .paragraph("The EU-CELAC group met.")
            .paragraph("CELAC and the EU met.")
            .build());
    assertThat(found("eu-celac")).containsExactly("90502-19/cover/1: The [EU-CELAC] group met.");
  }

  @Test
  void bodyComesBeforeHeadingsAndCover() {
    hold(
        NoteDraft.numbered("90503/19")
            .subject("precursors")
            .cover("Subject: precursors")
            .heading("I", "I.", "Precursors")
            .paragraph("Members of the group looked at the trade in precursors in the year.")
            .build());
    assertThat(ids(search("precursors")))
        .containsExactly("90503-19/I/2", "90503-19/I/1", "90503-19/cover/1");
  }

  @Test
  void offsetsCountUtf16CodeUnits() {
    hold(
        NoteDraft.numbered("90504/19").paragraph("\uD835\uDD38\uD83D\uDE00 a unit opened").build());
    assertThat(found("units"))
        .containsExactly("90504-19/cover/1: \uD835\uDD38\uD83D\uDE00 a [unit] opened");
  }

  @Test
  void blankQueryFindsAllButLinesOfCovers() {
    hold(DECLARATION_2019);
    assertThat(ids(search("  "))).containsExactly("90363-19/cover/3");
  }

  @Test
  void marksWithoutLettersAskForNothing() {
    hold(ANNUAL_2019);
    assertThat(ids(search("\"...\" argentina -- *"))).containsExactly("90364-19/I/2");
  }

  @Test
  void whereNoPassageHasAllWordsThoseWithMostAreFound() {
    hold(ANNUAL_2019);
    SearchResult result = search("observatories zeppelin Chile");
    assertThat(ids(result)).containsExactly("90364-19/I/2");
    assertThat(result.advice().matching()).isEqualTo(MatchCompleteness.MOST);
    assertThat(search("observatories Chile").advice().matching()).isEqualTo(MatchCompleteness.ALL);
    assertThat(found("observatories zeppelin \"airship\"")).isEmpty();
  }

  @Test
  void questionOfManyWordsIsFilledUpWithWhatHasMostOfThem() {
    hold(
        NoteDraft.numbered("90531/19")
            .paragraph("The unit trains officers of ports.")
            .paragraph("The unit trains officers of seaports in Chile.")
            .paragraph("Nothing else was said.")
            .build());
    SearchResult result = search("the unit trains officers of ports");
    assertThat(ids(result)).containsExactly("90531-19/cover/1", "90531-19/cover/2");
    assertThat(result.advice().matching()).isEqualTo(MatchCompleteness.MOST);
    assertThat(found("unit officers ports")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "observatories zeppelin Chile, MOST, 1",
    "observatories Chile, ALL, 1",
    "zeppelin airship, ALL, 0",
    "unit trains officers visiting ports, MOST, 2",
    "precursors remain under strict control, ALL, 1"
  })
  void pagesAndStreamsSayTheSameOfTheWordsThatMatch(
      String query, MatchCompleteness matching, int passages) {
    hold(
        NoteDraft.numbered("90531/19")
            .paragraph("The unit trains officers of ports.")
            .paragraph("The unit trains officers of seaports.")
            .paragraph("Precursors remain under strict control.")
            .paragraph("Observatories of Chile joined.")
            .build());
    SearchRequest request = SearchRequest.of(query);
    try (ArchiveReader reader = reader();
        CompleteResult all = reader.searchAll(request);
        HitStream stream = reader.stream(request)) {
      SearchResult page = reader.search(request);
      assertThat(page.advice().matching()).isEqualTo(matching);
      assertThat(page.hits()).hasSize(passages);
      assertThat(all.result().advice()).isEqualTo(page.advice());
      assertThat(all.hits().matching()).isEqualTo(matching);
      assertThat(all.result().total()).isEqualTo(page.total());
      assertThat(all.hits().hits().toList()).isEqualTo(page.hits());
      assertThat(stream.matching()).isEqualTo(matching);
      assertThat(stream.hits().toList()).isEqualTo(page.hits());
    }
  }

  @Test
  void longestQueryIsAnswered() {
    hold(ANNUAL_2019);
    String words = IntStream.range(0, 250).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
    assertThat(found(words)).isEmpty();
  }

  @Test
  void hitNamesItsSectionAndNote() {
    hold(ANNUAL_2019);
    SearchHit hit = search("officers").hits().getFirst();
    assertThat(hit.passage()).isEqualTo(ANNUAL_2019.passages().get(9));
    assertThat(hit.section()).isEqualTo("Seaport Cooperation Project (SEACOP)");
    assertThat(hit.note()).isEqualTo(NoteSummary.of(ANNUAL_2019));
  }
}
