package org.councilnotes.series;

import static org.assertj.core.api.Assertions.assertThat;

import org.councilnotes.NoteDraft;
import org.councilnotes.collate.table.Table;
import org.junit.jupiter.api.Test;

/** What was split, merged, moved or rewritten in ways that a plain comparison takes for dropped. */
class PartsComparisonTest {

  private static final String PORTS =
      "The project sets up control units in twelve ports of the Caribbean and trains their officers.";
  private static final String VESSELS =
      "Information on suspect vessels goes to a centre in Lisbon that seven states run together.";
  private static final String COURTS =
      "Judges and prosecutors of nine countries learn to bring the leaders of a network to court.";
  private static final String BORDERS =
      "Four crossings of the Andes were given scanners, dogs and a common rota of inspections.";

  @Test
  void aPassageIsSplitInThree() {
    assertThat(
            Table.of(
                    older().paragraph(PORTS + " " + VESSELS + " " + COURTS).paragraph(BORDERS),
                    newer()
                        .paragraph(PORTS)
                        .paragraph(VESSELS)
                        .paragraph(COURTS)
                        .paragraph(BORDERS))
                .rows())
        .containsExactly("split I/2 I/2+I/3+I/4", "same I/3 I/5");
  }

  @Test
  void threePassagesThatAreEditedAreMerged() {
    assertThat(
            Table.of(
                    older()
                        .paragraph(PORTS)
                        .paragraph(VESSELS)
                        .paragraph(COURTS)
                        .paragraph(BORDERS),
                    newer()
                        .paragraph(
                            PORTS.replace("twelve", "fourteen")
                                + " "
                                + VESSELS.replace("seven states run", "eight members pay for")
                                + " "
                                + COURTS.replace("nine countries", "the region"))
                        .paragraph(BORDERS))
                .rows())
        .containsExactly("merged I/2+I/3+I/4 I/2", "same I/5 I/3");
  }

  @Test
  void aFootnoteBetweenDoesNotPartTheParts() {
    assertThat(
            Table.of(
                    older().paragraph(PORTS + " " + VESSELS),
                    newer()
                        .paragraph(PORTS)
                        .footnote("The list of ports is in annex two.")
                        .paragraph(VESSELS))
                .rows())
        .containsExactly("split I/2 I/2+I/4", "new - I/3");
  }

  @Test
  void neighboursOfASplitKeepTheirOwnCounterparts() {
    assertThat(
            Table.of(
                    older().paragraph(BORDERS).paragraph(PORTS + " " + VESSELS).paragraph(COURTS),
                    newer()
                        .paragraph(BORDERS)
                        .paragraph(PORTS)
                        .paragraph(VESSELS)
                        .paragraph(COURTS))
                .rows())
        .containsExactly("same I/2 I/2", "split I/3 I/3+I/4", "same I/4 I/5");
  }

  @Test
  void meetingsOfOtherDaysAreOtherMeetings() {
    assertThat(
            Table.of(
                    older()
                        .item(
                            "on 12 November 2018 under the co-presidency of Austria, on the plan of work;"),
                    newer()
                        .item(
                            "on 17 November 2019 under the co-presidency of Finland, on the plan of work;"))
                .rows())
        .containsExactlyInAnyOrder("dropped I/2 -", "new - I/2");
  }

  @Test
  void theMeetingOfLastYearDoesNotTakeThePlaceOfTheOneBefore() {
    String held = "The %s was held in %s under the co-presidency of %s. The debates dealt with %s.";
    String previous = "The %s took place in %s. The declaration adopted there dealt with %s.";
    assertThat(
            Table.of(
                    older()
                        .paragraph(previous.formatted("tenth annual meeting", "Athens", "prisons"))
                        .paragraph(
                            held.formatted(
                                "eleventh annual meeting", "Lima", "Peru", "access to medicines"))
                        .paragraph(BORDERS),
                    newer()
                        .paragraph(
                            previous.formatted(
                                "eleventh annual meeting", "Lima", "access to medicines"))
                        .paragraph(
                            held.formatted(
                                "twelfth annual meeting", "Riga", "Latvia", "young people"))
                        .paragraph(BORDERS))
                .rows())
        .containsExactly("changed I/2 I/2", "changed I/3 I/3", "same I/4 I/4");
  }

  @Test
  void aSectionWithinAMovedOneMovedToo() {
    NoteDraft before = NoteDraft.numbered("90100/18").heading("I", "I.", "Ports");
    before.paragraph(PORTS).paragraph(BORDERS).heading("II", "II.", "Courts of law");
    before.heading("II.1", "1.", "Training").paragraph(COURTS);
    NoteDraft after = NoteDraft.numbered("90200/19").heading("I", "I.", "Courts of law");
    after.heading("I.1", "1.", "Training").paragraph(COURTS).heading("II", "II.", "Ports");
    after.paragraph(PORTS).paragraph(BORDERS);

    assertThat(Table.of(before, after).rows())
        .containsExactly("moved II.1/2 I.1/2", "same I/2 II/2", "same I/3 II/3");
  }

  @Test
  void aLevelPutInAroundSectionsMovesNothing() {
    NoteDraft before = NoteDraft.numbered("90100/18").heading("1", "1.", "Ports of the Caribbean");
    before.paragraph(PORTS).heading("2", "2.", "Courts of the region").paragraph(COURTS);
    NoteDraft after = NoteDraft.numbered("90200/19").heading("I", "I.", "Programmes");
    after.heading("I.1", "1.", "Ports of the Caribbean").paragraph(PORTS);
    after.heading("I.2", "2.", "Courts of the region").paragraph(COURTS);

    assertThat(Table.of(before, after).rows()).containsExactly("same 1/2 I.1/2", "same 2/2 I.2/2");
  }

  @Test
  void figuresOfAChartAreNoWording() {
    assertThat(Table.of(older().paragraph("140"), newer().paragraph("400")).rows())
        .containsExactlyInAnyOrder("dropped I/2 -", "new - I/2");
  }

  @Test
  void otherLanguagesAreReadAlike() {
    String port = "Le projet met en place des unités de contrôle dans douze ports des Caraïbes.";
    String centre =
        "Les renseignements sont échangés avec un centre établi à Lisbonne depuis 2007.";
    assertThat(
            Table.of(
                    older().paragraph(port + " " + centre),
                    newer().paragraph(port).paragraph(centre))
                .rows())
        .containsExactly("split I/2 I/2+I/3");
    assertThat(
            Table.of(
                    older()
                        .item(
                            "le 12 novembre 2018, sous la coprésidence de l'Autriche, à Vienne ;"),
                    newer()
                        .item(
                            "le 17 novembre 2019, sous la coprésidence de la Finlande, à Turku ;"))
                .rows())
        .containsExactlyInAnyOrder("dropped I/2 -", "new - I/2");
  }

  private static NoteDraft older() {
    return NoteDraft.numbered("90100/18").heading("I", "I.", "Programmes");
  }

  private static NoteDraft newer() {
    return NoteDraft.numbered("90200/19").heading("I", "I.", "Programmes");
  }
}
