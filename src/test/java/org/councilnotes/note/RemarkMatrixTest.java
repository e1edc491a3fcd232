package org.councilnotes.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.councilnotes.NoteDraft;
import org.junit.jupiter.api.Test;

class RemarkMatrixTest {

  private static final RemarkMatrix MATRIX =
      RemarkMatrix.of(
          NoteDraft.numbered("92121/26")
              .heading("I", "I.", "Comments")
              .paragraph("Delegations were asked.")
              .provision(1, "(1) Ports report.")
              .remark(1, "SE", Remark.Kind.COMMENT, "SE (Comments): Fine.")
              .remark(1, "AT, ES", Remark.Kind.SUGGESTION, "AT, ES (Proposal): Ports may.")
              .provision(2, "(2) Ports pay.")
              .remark(2, "AT", Remark.Kind.COMMENT, "AT (Comments): No.")
              .provision(3, "(3) Ports close.")
              .build()
              .passages());

  @Test
  void everyProvisionOfTheTableIsARow() {
    assertThat(MATRIX.rows())
        .extracting(row -> row.provision().map(Passage::text).orElse(""))
        .containsExactly("(1) Ports report.", "(2) Ports pay.", "(3) Ports close.");
    assertThat(MATRIX.authors()).containsExactly("AT", "ES", "SE");
  }

  @Test
  void remarkOfSeveralIsOfEachOfThem() {
    assertThat(MATRIX.rows().getFirst().by("ES")).isEqualTo(MATRIX.rows().getFirst().by("AT"));
    assertThat(MATRIX.count("AT")).isEqualTo(2);
  }

  @Test
  void choiceLeavesTheProvisionsOnWhichTheChosenSpeak() {
    RemarkMatrix sweden = MATRIX.by(List.of("SE"));

    assertThat(sweden.authors()).containsExactly("SE");
    assertThat(sweden.rows()).hasSize(1);
    assertThat(MATRIX.by(List.of())).isEqualTo(MATRIX);
  }

  @Test
  void noteWithoutRemarksHasNoMatrix() {
    assertThat(RemarkMatrix.of(List.of())).isEqualTo(new RemarkMatrix(List.of(), List.of()));
  }

  @Test
  void remarkBesideNoProvisionHasARowOfItsOwn() {
    RemarkMatrix alone =
        RemarkMatrix.of(
            NoteDraft.numbered("92122/26")
                .heading("I", "I.", "Comments")
                .remark(1, "SE", Remark.Kind.COMMENT, "SE (Comments): Fine.")
                .build()
                .passages());

    assertThat(alone.rows())
        .extracting(RemarkMatrix.Row::provision)
        .containsExactly(Optional.empty());
  }
}
