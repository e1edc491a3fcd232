package org.councilnotes.redline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.councilnotes.NoteDraft;
import org.councilnotes.collate.Harbours;
import org.councilnotes.collate.view.ComparisonView;
import org.councilnotes.note.Marking;
import org.councilnotes.note.Note;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class ComparisonHtmlTest {

  private static final String REST = " ports were searched for hidden cargo.";
  private static final String GONE = "Fisheries in the Baltic Sea are no matter of this report.";
  private static final List<Note> TWO =
      List.of(note("90001/17", "Seven" + REST), note("90002/18", "Nine" + REST));
  private static final List<Note> THREE =
      List.of(
          note("90001/17", "Seven" + REST, GONE), TWO.getLast(), note("90003/19", "Ten" + REST));

  @Test
  void twoNotesStandSideBySide() {
    Document page = page(TWO);

    assertThat(page.select("thead th").eachText())
        .containsExactly(
            "Change", "90001/17, 2017-06-01 Annual report", "90002/18, 2018-06-01 Annual report");
    assertThat(page.select("tbody tr").last().select("td"))
        .extracting(Element::html)
        .containsExactly(
            "changed, substantive", "<del>Seven</del>" + REST, "<ins>Nine</ins>" + REST);
  }

  @Test
  void editionsHaveAColumnEach() {
    Document page = page(THREE);

    assertThat(page.select("thead th").eachText())
        .containsExactly(
            "Change",
            "A: 90001/17, 2017-06-01 Annual report",
            "B: 90002/18, 2018-06-01 Annual report",
            "C: 90003/19, 2019-06-01 Annual report");
    assertThat(page.select("tr.section th").eachText()).hasSize(3).contains("I. Ports");
    assertThat(page.select("tbody tr").get(1).select("td"))
        .extracting(Element::html)
        .containsExactly(
            "A–B: changed, substantive<br>B–C: changed, substantive",
            "<del>Seven</del>" + REST,
            "<del><ins>Nine</ins></del>" + REST,
            "<ins>Ten</ins>" + REST);
  }

  @Test
  void wordingThatIsGoneStandsInItsOldColumnOnly() {
    assertThat(page(THREE).select("tbody tr").get(2).select("td"))
        .extracting(Element::text)
        .containsExactly("A–B: dropped", GONE, "", "");
  }

  @Test
  void textThatStandsInNeitherNoteIsSaidToBeStruckThrough() {
    Note newer =
        NoteDraft.numbered("90002/18")
            .heading("I", "I.", "Ports")
            .paragraph("Seven" + REST)
            .changed("~" + GONE + "~")
            .build();

    Document page = page(List.of(TWO.getFirst(), newer));

    assertThat(page.select("tbody tr").last().select("td").first().text())
        .isEqualTo("struck through");
    assertThat(page.select("tbody tr").last().select("s").text()).contains(GONE);
    assertThat(page.select("h1 + p").text())
        .isEqualTo("1 same, 1 struck through in one, absent in the other");
  }

  @Test
  void likelyCounterpartsAreTold() {
    List<Note> notes =
        List.of(
            Harbours.report("90001/17").paragraph(Harbours.DISPUTE).build(),
            Harbours.report("90002/17").paragraph(Harbours.RULING).build());

    assertThat(page(notes).select("tbody tr").last().select("td").first().text())
        .isEqualTo("changed, substantive, likely counterpart");
    assertThat(page(notes).select("h1 + p").text())
        .isEqualTo("24 same, 1 changed (1 likely counterpart)");
  }

  @Test
  void limiteStandsOnEveryPrintedPage() {
    Note closed = TWO.getLast().withCover(TWO.getLast().cover().withMarking(Marking.LIMITE));
    List<Note> notes = List.of(TWO.getFirst(), closed);

    assertThat(page(notes).select("p.mark, thead .running").eachText())
        .containsExactly("LIMITE", "LIMITE");
    assertThat(page(TWO).select(".mark, .running")).isEmpty();
  }

  @Test
  void onlyRelationsThatOccurAreCounted() {
    assertThat(page(TWO).select("h1 + p").text()).isEqualTo("1 changed");
  }

  @Test
  void additionsOfANoteAreMarkedAndMayBeNew() {
    Note older = note("90001/17", "Nine" + REST);
    Note newer =
        NoteDraft.numbered("90002/18")
            .heading("I", "I.", "Ports")
            .added("~Nine more~" + REST)
            .build();

    assertThat(page(List.of(older, newer)).select("tbody tr").last().select("td").last().html())
        .contains("<u>", "added: ", "Nine", "<ins><u>");
  }

  @Test
  void withABaseEachEditionIsShownBesideIt() {
    Document page = page(ComparisonView.of(THREE).withBase(OptionalInt.of(0)));

    assertThat(page.select("thead th").get(1).text()).contains("compared with this");
    assertThat(page.select("tbody tr").get(1).select("td"))
        .extracting(Element::html)
        .containsExactly(
            "A–B: changed, substantive<br>A–C: changed, substantive",
            "Seven" + REST,
            "<del>Seven</del><ins>Nine</ins>" + REST,
            "<del>Seven</del><ins>Ten</ins>" + REST);
    assertThat(page.select("tbody tr").get(2).select("td"))
        .extracting(Element::text)
        .containsExactly("A–B: dropped<br>A–C: dropped".replace("<br>", " "), GONE, "", "");
  }

  @Test
  void ofTwoNotesEitherMayBeTheBase() {
    ComparisonView two = ComparisonView.of(TWO);

    assertThat(new ComparisonHtml(two.withBase(OptionalInt.of(1))).write())
        .isEqualTo(new ComparisonHtml(two).write());
  }

  private static Note note(String number, String... texts) {
    NoteDraft note =
        NoteDraft.numbered(number)
            .date("20" + number.substring(6) + "-06-01")
            .subject("Annual report")
            .heading("I", "I.", "Ports");
    List.of(texts).forEach(note::paragraph);
    return note.build();
  }

  @Test
  void notesInDifferentLanguagesAreSaidToBe() {
    Note french =
        NoteDraft.numbered("90002/18")
            .language("fr")
            .cover("90002/18")
            .paragraph("Neuf ports.")
            .build();

    assertThat(page(List.of(TWO.getFirst(), french)).text())
        .contains("in different languages (English, French)");
    assertThat(page(TWO).text()).doesNotContain("different languages");
  }

  private static Document page(List<Note> notes) {
    return page(ComparisonView.of(notes));
  }

  private static Document page(ComparisonView comparison) {
    Document page = Jsoup.parse(new ComparisonHtml(comparison).write());
    page.outputSettings().prettyPrint(false);
    return page;
  }
}
