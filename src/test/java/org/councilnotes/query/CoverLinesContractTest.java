package org.councilnotes.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilnotes.TestNotes.ANNUAL_2019;
import static org.councilnotes.TestNotes.DECLARATION_2019;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.councilnotes.NoteDraft;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.PassageKind;
import org.councilnotes.store.ArchiveContractTest;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.ArchiveUnderTest;
import org.councilnotes.store.SearchResult;
import org.councilnotes.store.SearchResult.Total;
import org.junit.jupiter.api.Test;

/** Lines of covers, which are found by their kind only, and kinds of passages. */
public abstract class CoverLinesContractTest extends ArchiveContractTest {

  private static final String SUBJECT =
      "90364-19/cover/4: Subject: Drugs mechanism - Annual Report 1 June 2018 - 31 May 2019";

  protected CoverLinesContractTest(ArchiveUnderTest archive) {
    super(archive);
  }

  @Test
  void subjectIsTheOnlyPassageOfACoverThatIsFound() {
    hold(ANNUAL_2019);
    assertThat(found("annual report")).containsExactly(marked("[Annual] [Report]"));
    assertThat(found("brussels")).isEmpty();
    assertThat(ids(search(""))).contains("90364-19/cover/4").hasSize(11);
    assertThat(ids(search("code:CORDROGUE"))).hasSize(11);
    assertThat(ids(search("number:90364/19"))).hasSize(11);
  }

  private static String marked(String words) {
    return SUBJECT.replace("Annual Report", words);
  }

  @Test
  void kindFindsEveryPassageOfACover() {
    hold(ANNUAL_2019, DECLARATION_2019);
    assertThat(found("kind:cover brussels"))
        .containsExactly("90364-19/cover/1: [Brussels], 26 June 2019");
    SearchResult covers = search("kind:cover");
    assertThat(ids(covers))
        .containsExactly(
            "90363-19/cover/1",
            "90363-19/cover/2",
            "90364-19/cover/1",
            "90364-19/cover/2",
            "90364-19/cover/3",
            "90364-19/cover/4");
    assertThat(covers.total()).isEqualTo(new Total(6, true, 6, 2, 0));
    assertThat(values(covers, Facet.DOC_YEAR)).isEqualTo("2019 6");
    assertThat(ids(search("KIND:Cover -june number:90364/19"))).hasSize(2);
  }

  @Test
  void filtersAndCountsHoldForLinesOfCoversToo() {
    hold(ANNUAL_2019, DECLARATION_2019);
    SearchResult notes = search("kind:cover", Filters.NONE.with(Facet.TYPE, "NOTE"));
    assertThat(notes.total().passages()).isEqualTo(4);
    assertThat(values(notes, Facet.TYPE)).isEqualTo("*NOTE 4, DECLARATION 2");
    for (HitOrder sort : HitOrder.values()) {
      assertThat(
              ids(search(request("kind:cover", Filters.NONE, sort, new SearchRequest.Span(2, 4)))))
          .hasSize(2);
    }
  }

  @Test
  void kindNarrowsToWhatPassagesAre() {
    hold(ANNUAL_2019);
    assertThat(ids(search("kind:footnote"))).containsExactly("90364-19/II.b/3");
    assertThat(ids(search("kind:item seacop"))).containsExactly("90364-19/II.a/3");
    assertThat(ids(search("kind:heading OR kind:footnote"))).hasSize(5);
    assertThat(ids(search("-kind:heading"))).hasSize(7).doesNotContain("90364-19/cover/1");
    assertThat(ids(search("seacop OR kind:cover"))).contains("90364-19/cover/1", "90364-19/II.a/3");
  }

  @Test
  void countsOfKindsAddUp() {
    hold(ANNUAL_2019, DECLARATION_2019);
    long all =
        Stream.of(PassageKind.values())
            .mapToLong(kind -> search("kind:" + kind.key()).total().passages())
            .sum();
    assertThat(all).isEqualTo(ANNUAL_2019.passages().size() + DECLARATION_2019.passages().size());
  }

  @Test
  void whatTheCoverCitesIsCitedByWhatStandsForTheNote() {
    hold(
        NoteDraft.numbered("90540/19")
            .subject("Ports")
            .cover("Prev. doc.: WK 95367/2021 REV 2")
            .cover("Subject: Ports")
            .paragraph("A port.")
            .build());
    assertThat(ids(search("WK 95367/2021 REV 2"))).containsExactly("90540-19/cover/2");
  }

  @Test
  void noteOfNothingButACoverIsFoundByItsFirstLine() {
    hold(NoteDraft.numbered("90541/19").cover("90541/19").cover("NOTE").build());
    assertThat(ids(search("90541/19"))).containsExactly("90541-19/cover/1");
    assertThat(ids(search(""))).containsExactly("90541-19/cover/1");
  }

  @Test
  void noteKeepsItsCoverAndMarksWhatIsAskedForOnly() {
    hold(ANNUAL_2019);
    try (ArchiveReader reader = reader()) {
      Note held = reader.note("90364-19").orElseThrow();
      assertThat(held.passages()).extracting(Passage::id).startsWith("90364-19/cover/1");
      assertThat(marks(reader, "cordrogue")).isEmpty();
      assertThat(marks(reader, "kind:cover cordrogue")).containsExactly("90364-19/cover/3");
    }
  }

  private static Set<String> marks(ArchiveReader reader, String query) {
    return reader.marks(QueryParser.parse(query), "90364-19").keySet();
  }

  @Test
  void linesOfCoversAreAlikeOnlyToQuotes() {
    hold(
        NoteDraft.numbered("90542/19")
            .subject("Ports")
            .cover("To: Delegations of the Working Party on Zeppelins")
            .cover("Subject: Ports")
            .paragraph("The Working Party met.")
            .build());
    assertThat(alike(WordScope.STANDING)).containsExactly("90542-19/cover/3");
    assertThat(alike(WordScope.QUOTABLE)).containsExactly("90542-19/cover/1", "90542-19/cover/3");
  }

  private List<String> alike(WordScope words) {
    try (ArchiveReader reader = reader()) {
      return reader.similar("Delegations of the Working Party on Zeppelins", words, 5).stream()
          .map(hit -> hit.passage().id())
          .toList();
    }
  }
}
