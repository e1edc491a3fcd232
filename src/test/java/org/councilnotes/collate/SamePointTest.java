package org.councilnotes.collate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.councilnotes.NoteDraft;
import org.councilnotes.collate.table.AlignmentRow.Cell;
import org.councilnotes.collate.table.PassageRelation;
import org.councilnotes.collate.table.Table;
import org.councilnotes.collate.table.WordingStep;
import org.councilnotes.collate.view.ComparisonView;
import org.councilnotes.json.ComparisonJson;
import org.councilnotes.json.LineageJson;
import org.councilnotes.lineage.Lineage;
import org.councilnotes.lineage.LineageBuilder;
import org.councilnotes.note.WordingHistory.Event;
import org.junit.jupiter.api.Test;

/** Paragraphs that say again in other words what the edition before says. */
class SamePointTest {

  private static final String PURPOSE =
      "The purpose of the seaport component is to provide the means for stricter control of coastal"
          + " waters and for equipping dedicated units in every harbour of the region.";

  private static final String PURPOSE_AGAIN =
      "Seaports and coastal waters are to be watched better, with units that are trained and"
          + " equipped for it.";

  private static final String VISIT =
      "Experts from Brandt, Weir and Orla went to see the governor Tomas Hale in Marrick.";

  private static final String GREETING =
      "Music was played when Tomas Hale, Orla, Brandt and Weir met again at Marrick.";

  private static final String PURPOSE_FR =
      "La composante portuaire vise à fournir les moyens de mieux surveiller les eaux côtières et"
          + " d'équiper des unités spécialisées dans chaque port maritime de la région.";

  private static final String PURPOSE_AGAIN_FR =
      "Rades et eaux côtières seront gardées par quelques unités mieux équipées.";

  @Test
  void restatedParagraphIsOfferedBesideBothRows() {
    List<WordingStep> steps = guilds(List.of(PURPOSE), List.of(PURPOSE_AGAIN));

    assertThat(steps)
        .extracting(WordingStep::relation, SamePointTest::offered)
        .containsExactlyInAnyOrder(
            tuple(PassageRelation.DROPPED, Optional.of(PURPOSE_AGAIN)),
            tuple(PassageRelation.NEW, Optional.of(PURPOSE)));
  }

  @Test
  void offeredParagraphIsNoCounterpart() {
    Table table = table(List.of(PURPOSE), List.of(PURPOSE_AGAIN));

    assertThat(table.counts())
        .containsEntry("dropped", 1)
        .containsEntry("new", 1)
        .doesNotContainKey("changed");
    assertThat(table.rows()).contains("dropped II/2 -", "new - II/2");
  }

  @Test
  void frenchParagraphIsOffered() {
    assertThat(guilds(List.of(PURPOSE_FR), List.of(PURPOSE_AGAIN_FR)))
        .allMatch(step -> step.samePoint().isPresent());
  }

  @Test
  void oneOfTwoThatSayTheSameIsNotPreferred() {
    assertThat(
            guilds(
                List.of(PURPOSE),
                List.of(
                    PURPOSE_AGAIN,
                    "Units that are trained and equipped watch seaports and coastal waters.")))
        .allMatch(step -> step.samePoint().isEmpty());
  }

  @Test
  void namesAloneAreNoPoint() {
    assertThat(guilds(List.of(VISIT), List.of(GREETING)))
        .allMatch(step -> step.samePoint().isEmpty());
  }

  @Test
  void sharedPhraseIsNoPoint() {
    assertThat(guilds(List.of(Harbours.DREDGING), List.of(Harbours.SURVEY)))
        .allMatch(step -> step.samePoint().isEmpty());
  }

  @Test
  void wordsOfTheHeadingSayLittle() {
    NoteDraft older = Harbours.report("90600/26").heading("II", "II.", "Citizen security");
    NoteDraft newer = Harbours.report("90700/26").heading("II", "II.", "Citizen security");
    older.paragraph("A chapter on citizen security was added to the plan in the summer of 2015.");
    newer.paragraph("Citizen security and policy meet where violence feeds on smuggling.");

    assertThat(offers(Table.of(older, newer))).isEmpty();
  }

  @Test
  void paragraphOfAnotherSectionIsNotOffered() {
    NoteDraft older =
        quarter("90600/26")
            .paragraph(PURPOSE)
            .heading("III", "III.", "Weather and tides")
            .paragraph("Gales closed the outer locks for nine days.");
    NoteDraft newer =
        quarter("90700/26")
            .heading("III", "III.", "Weather and tides")
            .paragraph("Gales closed the outer locks for nine days.")
            .paragraph(PURPOSE_AGAIN);

    assertThat(offers(Table.of(older, newer))).isEmpty();
  }

  @Test
  void likelyCounterpartIsNotOfferedAgain() {
    assertThat(offers(table(List.of(Harbours.DISPUTE), List.of(Harbours.RULING)))).isEmpty();
  }

  @Test
  void editionsApartAreOfferedWhatTheirNeighboursAre() {
    Comparison comparison =
        Comparison.of(
            List.of(
                quarter("90600/26").paragraph(PURPOSE).build(),
                quarter("90700/26").paragraph(PURPOSE_AGAIN).build(),
                quarter("90800/26").paragraph(PURPOSE_AGAIN).build()));

    assertThat(
            comparison.steps(0, 2).stream().flatMap(Optional::stream).map(SamePointTest::offered))
        .contains(Optional.of(PURPOSE), Optional.of(PURPOSE_AGAIN));
  }

  @Test
  void textThatReturnedIsNotOffered() {
    Comparison comparison =
        Comparison.of(
            List.of(
                quarter("90600/26").paragraph(PURPOSE_AGAIN).build(),
                quarter("90700/26").paragraph(PURPOSE).build(),
                quarter("90800/26").paragraph(PURPOSE_AGAIN).build()));

    assertThat(
            comparison.rows().stream()
                .flatMap(row -> row.steps().getLast().stream())
                .flatMap(step -> step.samePoint().stream()))
        .isEmpty();
  }

  @Test
  void historyTellsWhatIsOffered() {
    Comparison comparison = table(List.of(PURPOSE), List.of(PURPOSE_AGAIN)).comparison();
    List<Lineage.Stage> stages =
        new LineageBuilder(comparison)
            .all().stream()
                .flatMap(own -> own.stages().stream().flatMap(Optional::stream))
                .toList();

    assertThat(stages)
        .filteredOn(stage -> stage.event() == Event.DROPPED)
        .singleElement()
        .satisfies(stage -> assertThat(stage.samePoint().map(Cell::text)).contains(PURPOSE_AGAIN));
    assertThat(stages)
        .filteredOn(stage -> stage.event() == Event.FIRST_SEEN)
        .extracting(stage -> stage.samePoint().map(Cell::text))
        .contains(Optional.of(PURPOSE));
  }

  @Test
  void jsonHasTheIdsOfWhatIsOffered() {
    NoteDraft older = quarter("90600/26").paragraph(PURPOSE);
    NoteDraft newer = quarter("90700/26").paragraph(PURPOSE_AGAIN);
    ComparisonView view = ComparisonView.of(List.of(older.build(), newer.build()));

    assertThat(ComparisonJson.write(view, List.of()).toString())
        .contains("\"samePoint\":[\"90700-26/II/2\"]", "\"samePoint\":[\"90600-26/II/2\"]");
    assertThat(LineageJson.write(view.comparison()).toString())
        .contains("\"samePoint\":[\"90700-26/II/2\"]", "\"samePoint\":[\"90600-26/II/2\"]");
    assertThat(view.total())
        .endsWith("; 1 of the dropped may be the same point as a new one, in other words");
  }

  private static Optional<String> offered(WordingStep step) {
    return step.samePoint().map(Cell::text);
  }

  private static List<String> offers(Table table) {
    return steps(table).flatMap(step -> step.samePoint().stream()).map(Cell::text).toList();
  }

  /** The steps of the rows that are not the same. */
  private static List<WordingStep> guilds(List<String> before, List<String> after) {
    return steps(table(before, after)).toList();
  }

  private static Stream<WordingStep> steps(Table table) {
    return table.comparison().rows().stream()
        .flatMap(row -> row.steps().getFirst().stream())
        .filter(step -> step.relation() != PassageRelation.SAME);
  }

  private static Table table(List<String> before, List<String> after) {
    NoteDraft older = quarter("90600/26");
    before.forEach(older::paragraph);
    NoteDraft newer = quarter("90700/26");
    after.forEach(newer::paragraph);
    return Table.of(older, newer);
  }

  private static NoteDraft quarter(String number) {
    return Harbours.report(number).heading("II", "II.", "Guilds and crews");
  }
}
