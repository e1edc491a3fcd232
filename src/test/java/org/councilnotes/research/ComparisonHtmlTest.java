package org.councilnotes.research;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.councilnotes.NoteDraft;
import org.councilnotes.note.Marking;
import org.councilnotes.note.Note;
import org.councilnotes.note.Section;
import org.councilnotes.note.TextRange;
import org.councilnotes.series.Comparison;
import org.councilnotes.series.Comparison.SectionRow;
import org.councilnotes.series.Comparison.Witness;
import org.councilnotes.series.Relation;
import org.councilnotes.series.Row;
import org.councilnotes.series.Row.Cell;
import org.councilnotes.series.Step;
import org.councilnotes.series.Step.Edit;
import org.councilnotes.series.Step.Nature;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class ComparisonHtmlTest {

  private static final String REST = " ports were searched for hidden cargo.";
  private static final List<Note> TWO =
      List.of(note("90001/17", "Seven" + REST), note("90002/18", "Nine" + REST));
  private static final List<Note> THREE =
      List.of(TWO.getFirst(), TWO.getLast(), note("90003/19", "Ten" + REST));

  @Test
  void twoNotesStandSideBySide() {
    Document page = page(Comparison.of(TWO), TWO);

    assertThat(page.select("thead th").eachText())
        .containsExactly("Change", "90001/17, 2017 Annual report", "90002/18, 2018 Annual report");
    assertThat(page.select("tbody tr").last().select("td"))
        .extracting(Element::html)
        .containsExactly(
            "changed, substantive", "<del>Seven</del>" + REST, "<ins>Nine</ins>" + REST);
  }

  @Test
  void editionsHaveAColumnEach() {
    Document page = page(three(), THREE);

    assertThat(page.select("thead th").eachText())
        .containsExactly(
            "Change",
            "A: 90001/17, 2017 Annual report",
            "B: 90002/18, 2018 Annual report",
            "C: 90003/19, 2019 Annual report");
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
    assertThat(page(three(), THREE).select("tbody tr").get(2).select("td"))
        .extracting(Element::text)
        .containsExactly("A–B: dropped", "Gone.", "", "");
  }

  @Test
  void limiteStandsOnEveryPrintedPage() {
    Note closed = TWO.getLast().withCover(TWO.getLast().cover().with(Marking.LIMITE));
    List<Note> notes = List.of(TWO.getFirst(), closed);

    assertThat(page(Comparison.of(notes), notes).select("p.mark, thead .running").eachText())
        .containsExactly("LIMITE", "LIMITE");
    assertThat(page(Comparison.of(TWO), TWO).select(".mark, .running")).isEmpty();
  }

  private static Comparison three() {
    Edit first = new Edit(new TextRange(0, 5), new TextRange(0, 4));
    Edit second = new Edit(new TextRange(0, 4), new TextRange(0, 3));
    Row changed =
        new Row(
            THREE.stream().map(note -> cell(note.passages().getLast().text())).toList(),
            List.of(
                step(Relation.CHANGED, List.of(first)), step(Relation.CHANGED, List.of(second))));
    Row dropped =
        new Row(
            List.of(cell("Gone."), Optional.empty(), Optional.empty()),
            List.of(step(Relation.DROPPED, List.of()), Optional.empty()));
    Optional<Section> section = Optional.of(new Section("I", 1, "I.", "Ports"));
    return new Comparison(
        List.of(
            new Witness("A", "90001-17", "2017"),
            new Witness("B", "90002-18", "2018"),
            new Witness("C", "90003-19", "2019")),
        List.of(new SectionRow(List.of(section, section, section), Relation.SAME)),
        List.of(changed, dropped));
  }

  private static Optional<Step> step(Relation relation, List<Edit> edits) {
    Optional<Nature> nature = edits.isEmpty() ? Optional.empty() : Optional.of(Nature.SUBSTANTIVE);
    return Optional.of(new Step(relation, nature, edits));
  }

  private static Optional<Cell> cell(String text) {
    return Optional.of(new Cell(List.of("p"), text, List.of(), "I"));
  }

  private static Note note(String number, String text) {
    return NoteDraft.numbered(number)
        .date("20" + number.substring(6) + "-06-01")
        .subject("Annual report")
        .heading("I", "I.", "Ports")
        .paragraph(text)
        .build();
  }

  private static Document page(Comparison comparison, List<Note> notes) {
    Document page = Jsoup.parse(new ComparisonHtml(comparison, notes).write());
    page.outputSettings().prettyPrint(false);
    return page;
  }
}
