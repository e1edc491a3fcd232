package org.councilnotes.collate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.councilnotes.NoteDraft;
import org.councilnotes.collate.table.Table;
import org.councilnotes.note.Section;
import org.junit.jupiter.api.Test;

class SectionComparisonTest {

  private static final String AIRPORTS =
      "Joint task forces at international airports search passengers, luggage and cargo.";
  private static final String SEAPORTS =
      "Maritime units in key ports control containers and small boats off the coast.";
  private static final String JUSTICE =
      "Judges and prosecutors were trained to investigate organised crime across borders.";
  private static final String AIM = "The aim is to strengthen the authorities in charge.";

  @Test
  void aRenumberedSectionKeepsItsPassages() {
    Table table =
        Table.of(
            older().heading("1", "1.", "Airports").paragraph(AIRPORTS),
            newer().heading("I", "I.", "Airports").paragraph(AIRPORTS));

    assertThat(table.sections()).containsExactly("changed 1 I");
    assertThat(table.rows()).containsExactly("same 1/2 I/2");
  }

  @Test
  void aRenamedSectionIsKnownByItsPassages() {
    Table table =
        Table.of(
            older()
                .heading("I", "I.", "Airports")
                .paragraph(AIRPORTS)
                .heading("II", "II.", "Harbours")
                .paragraph(SEAPORTS),
            newer()
                .heading("I", "I.", "Interception of flights")
                .paragraph(AIRPORTS)
                .heading("II", "II.", "Harbours")
                .paragraph(SEAPORTS));

    assertThat(table.sections()).containsExactly("changed I I", "same II II");
    assertThat(table.rows()).containsExactly("same I/2 I/2", "same II/2 II/2");
  }

  @Test
  void aSectionThatWasSplitOffKnowsFromWhich() {
    NoteDraft whole =
        older()
            .heading("I", "I.", "Ports and courts")
            .paragraph(AIRPORTS)
            .paragraph(SEAPORTS)
            .paragraph(JUSTICE);
    NoteDraft parts =
        newer()
            .heading("I", "I.", "Ports and courts")
            .paragraph(AIRPORTS)
            .paragraph(SEAPORTS)
            .heading("II", "II.", "Judges")
            .paragraph(JUSTICE);

    assertThat(partners(Table.of(whole, parts))).containsExactly("same -", "split I");
    assertThat(partners(Table.of(parts, whole))).containsExactly("same -", "merged I");
  }

  private static List<String> partners(Table table) {
    return table.comparison().sections().stream()
        .map(row -> row.steps().getFirst().orElseThrow())
        .map(s -> s.relation().key() + " " + s.partner().map(Section::id).orElse("-"))
        .toList();
  }

  @Test
  void aSectionThatMovedTakesItsPassagesWithIt() {
    Table table =
        Table.of(
            older()
                .heading("I", "I.", "Airports")
                .paragraph(AIRPORTS)
                .heading("II", "II.", "Harbours")
                .paragraph(SEAPORTS)
                .heading("III", "III.", "Justice")
                .paragraph(JUSTICE),
            newer()
                .heading("I", "I.", "Justice")
                .paragraph(JUSTICE)
                .heading("II", "II.", "Airports")
                .paragraph(AIRPORTS)
                .heading("III", "III.", "Harbours")
                .paragraph(SEAPORTS));

    assertThat(table.sections())
        .containsExactly("moved-changed III I", "changed I II", "changed II III");
    assertThat(table.rows()).containsExactly("moved III/2 I/2", "same I/2 II/2", "same II/2 III/2");
  }

  @Test
  void likeHeadingsUnderUnlikeOnesAreToldApart() {
    Table table =
        Table.of(
            older()
                .heading("A", "A.", "Airports")
                .heading("A.1", "1.", "Aim")
                .paragraph(AIM)
                .paragraph(AIRPORTS)
                .heading("B", "B.", "Harbours")
                .heading("B.1", "1.", "Aim")
                .paragraph(AIM)
                .paragraph(SEAPORTS),
            newer()
                .heading("A", "A.", "Harbours")
                .heading("A.1", "1.", "Aim")
                .paragraph(AIM)
                .paragraph(SEAPORTS)
                .heading("B", "B.", "Airports")
                .heading("B.1", "1.", "Aim")
                .paragraph(AIM)
                .paragraph(AIRPORTS));

    assertThat(table.sections()).contains("moved A.1 B.1", "same B.1 A.1");
    assertThat(table.rows())
        .containsExactly(
            "same B.1/2 A.1/2", "same B.1/3 A.1/3", "moved A.1/2 B.1/2", "moved A.1/3 B.1/3");
  }

  @Test
  void newAndDroppedSectionsStandWhereTheyStood() {
    Table table =
        Table.of(
            older()
                .heading("I", "I.", "Airports")
                .paragraph(AIRPORTS)
                .heading("II", "II.", "Harbours")
                .paragraph(SEAPORTS),
            newer()
                .heading("I", "I.", "Airports")
                .paragraph(AIRPORTS)
                .heading("II", "II.", "Justice")
                .paragraph(JUSTICE));

    assertThat(table.sections()).containsExactly("same I I", "dropped II -", "new - II");
  }

  private static NoteDraft older() {
    return NoteDraft.numbered("90100/18");
  }

  private static NoteDraft newer() {
    return NoteDraft.numbered("90200/19");
  }
}
