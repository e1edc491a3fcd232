package org.councilnotes.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.councilnotes.NoteDraft;
import org.councilnotes.lineage.WordingHistories;
import org.councilnotes.note.Note;
import org.councilnotes.note.WordingHistory;
import org.junit.jupiter.api.Test;

/** Indicators of invented editions. */
class SeriesIndicatorsTest {

  private static final String AIRPORTS =
      "The task forces work at airports on both sides of the ocean and share what they learn.";

  private static final String TRAINED =
      "So far %s officers have been trained at nine schools of the region.";

  @Test
  void valuesAtTheSamePlaceAreOneIndicator() {
    SeriesIndicators found =
        indicators(edition(1, "2 500"), edition(2, "4 000"), edition(3, "4 500"));
    assertThat(told(found, "officers trained")).containsExactly("2 500", "4 000", "4 500");
    assertThat(told(found, "schools of the region")).containsExactly("nine", "nine", "nine");
    assertThat(indicator(found, "officers trained").isChanging()).isTrue();
    assertThat(indicator(found, "schools of the region").isChanging()).isFalse();
  }

  @Test
  void reorderedSentencesKeepTheirIndicators() {
    SeriesIndicators found =
        indicators(
            note(1)
                .paragraph(
                    AIRPORTS
                        + " They seized 40 tonnes of cocaine and 20 tonnes of cannabis in 2010.")
                .build(),
            note(2)
                .paragraph(
                    AIRPORTS
                        + " They seized 25 tonnes of cannabis and 31 tonnes of cocaine in 2011.")
                .build());
    assertThat(told(found, "tonnes of cocaine seized")).containsExactly("40 tonnes", "31 tonnes");
    assertThat(told(found, "tonnes of cannabis seized")).containsExactly("20 tonnes", "25 tonnes");
  }

  @Test
  void splitPassageKeepsItsIndicators() {
    String units = "The units of the ports inspected 212 vessels and opened 31 containers.";
    SeriesIndicators found =
        indicators(
            note(1).paragraph(AIRPORTS + " " + TRAINED.formatted("300") + " " + units).build(),
            note(2)
                .paragraph(AIRPORTS + " " + TRAINED.formatted("350"))
                .paragraph(units.replace("212", "240"))
                .build());
    assertThat(told(found, "officers trained")).containsExactly("300", "350");
    assertThat(told(found, "vessels inspected")).containsExactly("212", "240");
    assertThat(told(found, "containers opened")).containsExactly("31", "31");
  }

  @Test
  void cumulativeValueThatFellIsMarked() {
    SeriesIndicators found =
        indicators(edition(1, "4 000"), edition(2, "3 900"), edition(3, "4 100"));
    assertThat(marks(found, "officers trained"))
        .containsExactly(Set.of(), Set.of(IndicatorMark.FELL), Set.of());
  }

  @Test
  void valueOfAPeriodMayFall() {
    String sentence = "In the reporting period the schools trained %s officers of the ports.";
    SeriesIndicators found =
        indicators(
            note(1).paragraph(sentence.formatted("400")).build(),
            note(2).paragraph(sentence.formatted("300")).build());
    assertThat(told(found, "officers of the ports trained")).containsExactly("400", "300");
    assertThat(marks(found, "officers of the ports trained")).containsExactly(Set.of(), Set.of());
  }

  @Test
  void changedUnitIsMarkedAndConverted() {
    String sentence =
        "Since 2011 the task forces have seized %s of cocaine at airports of the region.";
    SeriesIndicators found =
        indicators(
            note(1).paragraph(sentence.formatted("4 200 kg")).build(),
            note(2).paragraph(sentence.formatted("4.5 tonnes")).build(),
            note(3).paragraph(sentence.formatted("4 400 kg")).build());
    String label = "kg of cocaine seized";
    assertThat(told(found, label)).containsExactly("4 200 kg", "4.5 tonnes", "4 400 kg");
    assertThat(marks(found, label))
        .containsExactly(
            Set.of(),
            Set.of(IndicatorMark.UNIT_CHANGED),
            Set.of(IndicatorMark.UNIT_CHANGED, IndicatorMark.FELL));
  }

  @Test
  void editionWithoutTheFigureIsAGap() {
    SeriesIndicators found =
        indicators(edition(1, "2 500"), note(2).paragraph(AIRPORTS).build(), edition(3, "4 500"));
    assertThat(told(found, "officers trained")).containsExactly("2 500", "-", "4 500");
  }

  @Test
  void rewrittenPassageIsJoinedByProgrammeAndWords() {
    SeriesIndicators found =
        indicators(
            note(1)
                .heading("I", "I.", "Airports")
                .paragraph("With help of AIRCOP 2 500 officers were trained in nine towns.")
                .programme("AIRCOP", "AIRCOP")
                .build(),
            note(2)
                .heading("I", "I.", "Borders")
                .paragraph(
                    "A hotline, a handbook and summer schools came with AIRCOP; in Lima and"
                        + " elsewhere it trained 700 officers.")
                .programme("AIRCOP", "AIRCOP")
                .build());
    assertThat(told(found, "officers trained")).containsExactly("2 500", "700");
  }

  @Test
  void sameWordsOfAnotherProgrammeAreNotJoined() {
    SeriesIndicators found =
        indicators(
            note(1)
                .heading("I", "I.", "Airports")
                .paragraph("With help of AIRCOP 2 500 officers were trained in nine towns.")
                .programme("AIRCOP", "AIRCOP")
                .build(),
            note(2)
                .heading("I", "I.", "Borders")
                .paragraph(
                    "A hotline, a handbook and summer schools came with SEACOP; in Lima and"
                        + " elsewhere it trained 700 officers.")
                .programme("SEACOP", "SEACOP")
                .build());
    assertThat(found.indicators()).noneMatch(Indicator::isFollowed);
    assertThat(found.about(Set.of("SEACOP")).indicators()).hasSize(1);
  }

  @Test
  void otherThingAtTheSamePlaceIsAnotherIndicator() {
    SeriesIndicators found =
        indicators(
            note(1).paragraph(TRAINED.formatted("300")).build(),
            note(2).paragraph(TRAINED.formatted("40").replace("officers", "dogs")).build());
    assertThat(told(found, "officers trained")).containsExactly("300", "-");
    assertThat(told(found, "dogs trained")).containsExactly("-", "40");
  }

  @Test
  void amountsAreToldApartByWhoPays() {
    String sentence =
        "The programme runs from Lima; the Union paid EUR %s million and Peru EUR %s million.";
    SeriesIndicators found =
        indicators(
            note(1).paragraph(sentence.formatted("2.5", "0.5")).build(),
            note(2).paragraph(sentence.formatted("3.1", "0.9")).build());
    assertThat(told(found, "Union paid")).containsExactly("EUR 2.5 million", "EUR 3.1 million");
    assertThat(told(found, "Peru")).containsExactly("EUR 0.5 million", "EUR 0.9 million");
  }

  @Test
  void rowsOfATableAreFollowedByTheirKey() {
    SeriesIndicators found = indicators(table(1, "102 tonnes", "17"), table(2, "110 tonnes", "12"));
    assertThat(told(found, "cocaine Quantity")).containsExactly("102 tonnes", "110 tonnes");
    assertThat(told(found, "cocaine Cases")).containsExactly("17", "12");
  }

  @Test
  void newestEditionsAreReadOfALongSeries() {
    List<Note> many = new ArrayList<>();
    for (int i = 1; i <= SeriesIndicators.MOST_EDITIONS + 2; i++) {
      many.add(edition(i, Integer.toString(1000 + i)));
    }
    SeriesIndicators found = indicators(many.toArray(Note[]::new));

    assertThat(found.notes()).hasSize(SeriesIndicators.MOST_EDITIONS);
    assertThat(told(found, "officers trained").getFirst()).isEqualTo("1003");
  }

  private static Note table(int number, String quantity, String cases) {
    return note(number)
        .heading("I", "I.", "Seizures")
        .table("Seizures", "Goods", "Quantity", "Cases")
        .cells("cocaine", quantity, cases)
        .build();
  }

  private static NoteDraft note(int number) {
    return NoteDraft.numbered("%d/19".formatted(90100 + number));
  }

  private static Note edition(int number, String trained) {
    return note(number).paragraph(AIRPORTS).paragraph(TRAINED.formatted(trained)).build();
  }

  private static SeriesIndicators indicators(Note... editions) {
    List<Note> all = List.of(editions);
    Map<String, WordingHistory> histories = WordingHistories.of(all);
    Map<String, Note> byId = all.stream().collect(Collectors.toMap(Note::id, Function.identity()));
    return SeriesIndicators.of(
        all.stream().map(Note::id).toList(),
        "en",
        id -> Optional.ofNullable(byId.get(id)),
        _ -> histories);
  }

  private static Indicator indicator(SeriesIndicators all, String label) {
    return all.indicators().stream()
        .filter(
            one -> one.values().anyMatch(value -> value.quantity().counted().label().equals(label)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + label + " in " + labels(all)));
  }

  private static List<String> labels(SeriesIndicators all) {
    return all.indicators().stream().map(one -> one.newest().quantity().counted().label()).toList();
  }

  private static List<String> told(SeriesIndicators all, String label) {
    return indicator(all, label).cells().stream()
        .map(cell -> cell.value().map(IndicatorValue::printed).orElse("-"))
        .toList();
  }

  private static List<Set<IndicatorMark>> marks(SeriesIndicators all, String label) {
    return indicator(all, label).cells().stream().map(Indicator.Cell::marks).toList();
  }
}
