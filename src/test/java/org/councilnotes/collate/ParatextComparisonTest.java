package org.councilnotes.collate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.councilnotes.NoteDraft;
import org.councilnotes.collate.table.PassageRelation;
import org.councilnotes.collate.table.Table;
import org.councilnotes.note.Note;
import org.junit.jupiter.api.Test;

/** Footnotes, labels and source lines of figures follow what they belong to. */
class ParatextComparisonTest {

  private static final String HARBOUR =
      "The harbour of the capital was closed to all traffic for eleven days in the spring.";
  private static final String MARKETS =
      "Prices of maize and rice doubled in the northern markets after the bridge was lost.";
  private static final String SCHOOLS =
      "Teachers in the southern provinces reopened forty schools with help from parents.";
  private static final String WELLS =
      "New wells were drilled near the camps so that families need not walk to the river.";

  @Test
  void footnoteThatSaysTheSameBelowAnotherParagraphIsAnotherOne() {
    Table table =
        Table.of(
            older().paragraph(HARBOUR).footnote("Ibid."),
            newer().paragraph(MARKETS).footnote("Ibid."));

    assertThat(table.rows())
        .containsExactlyInAnyOrder("dropped I/2 -", "dropped I/3 -", "new - I/2", "new - I/3");
  }

  @Test
  void shortFootnoteOfTheSameParagraphIsTheSame() {
    Table table =
        Table.of(
            older().paragraph(HARBOUR).footnote("Ibid.").paragraph(SCHOOLS),
            newer().paragraph(MARKETS).footnote("Ibid.").paragraph(HARBOUR).footnote("Ibid."));

    assertThat(table.rows()).contains("same I/2 I/4", "same I/3 I/5");
  }

  @Test
  void articlesOfOneNewspaperAreNoCounterparts() {
    String site = "See https://courier.example/nation/2031/";
    Table table =
        Table.of(
            older().paragraph(HARBOUR).footnote(site + "03/harbour-closed-for-days/11712."),
            newer().paragraph(HARBOUR).footnote(site + "05/ferry-captain-released/20455."));

    assertThat(table.rows())
        .containsExactlyInAnyOrder("same I/2 I/2", "dropped I/3 -", "new - I/3");
  }

  @Test
  void referenceWithANewAddressAndTheSameTitleIsChanged() {
    String title = "Port Office, “Survey of the quays and their cranes”, second edition, at ";
    Table table =
        Table.of(
            older().paragraph(HARBOUR).footnote(title + "https://port.example/a/1."),
            newer().paragraph(HARBOUR).footnote(title + "https://port.example/b/7."));

    assertThat(table.rows()).containsExactly("same I/2 I/2", "changed I/3 I/3");
  }

  @Test
  void longFootnoteOfTheSameWordsIsTheSameBelowAnotherParagraph() {
    String note = "Interview with the keeper of the lighthouse, held on the northern mole.";
    Table table =
        Table.of(
            older().paragraph(HARBOUR).footnote(note), newer().paragraph(MARKETS).footnote(note));

    assertThat(table.rows())
        .containsExactlyInAnyOrder("dropped I/2 -", "new - I/2", "same I/3 I/3");
  }

  @Test
  void rewrittenFootnoteBelowAnotherParagraphIsAnotherOne() {
    Table table =
        Table.of(
            older()
                .paragraph(HARBOUR)
                .footnote("Interview with the keeper of the lighthouse, held on the mole."),
            newer()
                .paragraph(MARKETS)
                .footnote("Interview with the keeper of the granary, held on the mole in May."));

    assertThat(table.counts()).containsOnlyKeys("new", "dropped");
  }

  @Test
  void footnotesOrderNoParagraphs() {
    Table table =
        Table.of(
            older()
                .paragraph(HARBOUR)
                .footnote("Harbour log, kept by the pilots of the roadstead.")
                .paragraph(SCHOOLS)
                .footnote("Letter of the parents of forty schools, in full.")
                .footnote("Register of the teachers of all the provinces.")
                .paragraph(WELLS),
            newer()
                .paragraph(HARBOUR)
                .footnote("Register of the teachers of all the provinces.")
                .footnote("Letter of the parents of forty schools, in full.")
                .paragraph(SCHOOLS)
                .footnote("Harbour log, kept by the pilots of the roadstead.")
                .paragraph(WELLS));

    assertThat(table.rows()).contains("same I/2 I/2", "same I/4 I/5", "same I/7 I/7");
  }

  @Test
  void sourceLinesGoWithTheirFigures() {
    String landings = "Landings of fresh fish at the eastern quays, by species and month";
    String arrivals = "Arrivals of families at the river crossings, by province of origin";
    String office = "Source: Statistical Office.";
    Table table =
        Table.of(
            figure(figure(older(), "Figure I", landings, office), "Figure II", arrivals, office),
            figure(figure(newer(), "Figure I", arrivals, office), "Figure II", landings, office));

    assertThat(sides(table))
        .containsExactlyInAnyOrder(
            "I/2 I/5", "I/3 I/6", "I/4 I/7", "I/5 I/2", "I/6 I/3", "I/7 I/4");
  }

  @Test
  void abbreviationsGoWithTheTitleOfTheirFigure() {
    String landings = "Landings of fresh fish at the eastern quays, by species and month";
    Table table =
        Table.of(
            older().paragraph("Map").paragraph(landings).paragraph("Abbreviations: PA, pilots."),
            newer()
                .paragraph("Chart 2")
                .paragraph(landings)
                .paragraph("Note: Figures for the winter months were not kept by all offices.")
                .paragraph("Abbreviations: PA, pilots; HM, harbour masters."));

    assertThat(sides(table)).containsExactly("I/2 I/2", "I/3 I/3", "- I/4", "I/4 I/5");
  }

  @Test
  void sourceLineOfAnotherFigureIsAnotherOne() {
    String office = "Source: Statistical Office of the Coast.";
    Table table =
        Table.of(
            figure(older(), "Figure I", "Landings of fresh fish at the quays, by month", office),
            figure(newer(), "Figure I", "Arrivals of families from the province", office));

    assertThat(table.rows()).contains("dropped I/4 -", "new - I/4");
  }

  @Test
  void shortFootnoteDoesNotReturn() {
    Note last =
        NoteDraft.numbered("90700/32")
            .heading("I", "I.", "Situation on the coast")
            .paragraph(MARKETS)
            .footnote("Ibid.")
            .build();
    Comparison comparison =
        Comparison.of(
            List.of(
                older().paragraph(HARBOUR).footnote("Ibid.").build(),
                newer().paragraph(SCHOOLS).build(),
                last));

    assertThat(comparison.summary().get(PassageRelation.RETURNED)).isZero();
  }

  private static List<String> sides(Table table) {
    return table.rows().stream().map(row -> row.substring(row.indexOf(' ') + 1)).toList();
  }

  private static NoteDraft figure(NoteDraft note, String label, String title, String source) {
    return note.paragraph(label).paragraph(title).paragraph(source);
  }

  private static NoteDraft older() {
    return NoteDraft.numbered("90500/30").heading("I", "I.", "Situation on the coast");
  }

  private static NoteDraft newer() {
    return NoteDraft.numbered("90600/31").heading("I", "I.", "Situation on the coast");
  }
}
