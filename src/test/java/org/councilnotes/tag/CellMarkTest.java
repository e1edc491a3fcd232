package org.councilnotes.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.councilnotes.note.tag.MentionRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellMarkTest {

  @ParameterizedTest
  @CsvSource({
    "x, PARTICIPANT",
    "oui (accord de 1998), PARTICIPANT",
    "miembro, PARTICIPANT",
    "bailleur, PARTICIPANT",
    "co-financing since 2017, PARTICIPANT",
    "12, PARTICIPANT",
    "'0,3', PARTICIPANT",
    "lead, LEAD",
    "chef de file, LEAD",
    "Federführung, LEAD",
    "coordinadora, LEAD",
    "opérateur, IMPLEMENTER",
    "beneficiario, BENEFICIARY",
    "associated, ASSOCIATE",
    "planned, POTENTIAL",
    "env., POTENTIAL",
    "candidata, POTENTIAL",
    "possible participant, POTENTIAL"
  })
  void cellSaysTheRole(String cell, MentionRole role) {
    assertThat(CellMark.of(cell, Map.of()).flatMap(CellMark::role)).hasValue(role);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "–",
        "-",
        "no",
        "nein",
        "0",
        "0.0",
        "sin datos",
        "not covered",
        "until 2020",
        "suspenso",
        "observador"
      })
  void cellSaysThatThereIsNone(String cell) {
    assertThat(CellMark.of(cell, Map.of()))
        .hasValueSatisfying(mark -> assertThat(mark.role()).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"see page 3", "second call open", "M", "wharf"})
  void otherWordsAreNoMark(String cell) {
    assertThat(CellMark.of(cell, Map.of())).isEmpty();
  }

  @Test
  void legendTellsWhatLettersMean() {
    Map<String, String> legend =
        CellMark.legend("Wharves (x = covered; b = equipment received; S = solicitud pendiente).");
    Map<String, String> bare = CellMark.legend("Members (M member, A associated, - none)");

    assertThat(CellMark.of("b", legend).flatMap(CellMark::role)).hasValue(MentionRole.BENEFICIARY);
    assertThat(CellMark.of("S", legend).flatMap(CellMark::role)).hasValue(MentionRole.POTENTIAL);
    assertThat(CellMark.of("A", bare).flatMap(CellMark::role)).hasValue(MentionRole.ASSOCIATE);
    assertThat(CellMark.of("M", bare).flatMap(CellMark::role)).hasValue(MentionRole.PARTICIPANT);
  }
}
