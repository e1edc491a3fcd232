package org.councilnotes.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.councilnotes.curation.CurationException;
import org.councilnotes.curation.CurationProblem.ImportNotUnderstood;
import org.councilnotes.vocabulary.Programme;
import org.councilnotes.vocabulary.Programme.NameUse;
import org.councilnotes.vocabulary.Programme.Phase;
import org.councilnotes.vocabulary.RelatedCodes;
import org.councilnotes.vocabulary.Vocabulary;
import org.councilnotes.vocabulary.Vocabulary.Lookalikes;
import org.councilnotes.vocabulary.Vocabulary.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Programmes as CSV, there and back. */
class ProgrammeCsvTest {

  private static final Vocabulary SHIPPED = Vocabulary.load(Optional.empty());

  private static final Vocabulary EMPTY =
      new Vocabulary(
          List.of(),
          List.of(),
          new Lookalikes(List.of(), List.of(), Map.of()),
          List.of(),
          List.of(),
          List.of());

  private static final Programme EVERYTHING =
      new Programme(
          "HALI COP/2",
          new Wording(
              Map.of(
                  "en", List.of("Harbour \"Light\" Project", "Light, a project|plan"),
                  "fr", List.of("Projet Phare d’été")),
              List.of("=HALI", "Hali\\cop"),
              List.of("HALICOP", "'HC")),
          new RelatedCodes(Optional.of("MARISTEL"), Optional.of("PORTNET")),
          List.of(
              new Phase("II", OptionalInt.of(2015), OptionalInt.of(2018)),
              new Phase("III", OptionalInt.of(2019), OptionalInt.empty()),
              new Phase("2.0", OptionalInt.empty(), OptionalInt.empty())),
          new NameUse(true, Optional.of(List.of("port", "Hafen")), false));

  private static final Programme PLAIN = plain("PORTNET", Optional.empty());

  private static Programme plain(String code, Optional<String> parent) {
    return new Programme(
        code,
        new Wording(Map.of(), List.of(), List.of(code)),
        new RelatedCodes(parent, Optional.empty()),
        List.of());
  }

  @Test
  void exportOfEverythingIsReadBackAsItWas() {
    List<Programme> all = List.of(EVERYTHING, plain("MARISTEL", Optional.empty()), PLAIN);
    assertThat(back(all, EMPTY)).isEqualTo(all);
  }

  @Test
  void shippedProgrammesAreReadBackAsTheyWere() {
    List<Programme> all = SHIPPED.programmes();
    assertThat(back(all, EMPTY)).isEqualTo(all);
    assertThat(back(all, SHIPPED)).isEqualTo(all);
  }

  private static List<Programme> back(List<Programme> all, Vocabulary now) {
    return ProgrammeCsv.read("programmes.csv", ProgrammeCsv.write(all), now);
  }

  @Test
  void cellThatCouldBeginAFormulaIsGuarded() {
    assertThat(ProgrammeCsv.write(List.of(EVERYTHING))).contains(",'=HALI|Hali\\cop,");
  }

  @Test
  void columnsThatAreNotThereLeaveWhatTheVocabularyHas() {
    Programme seacop = SHIPPED.programme("SEACOP").orElseThrow();

    Programme read = only("code,name:pt\r\nSEACOP,Projeto de Portos|Portos\r\n", SHIPPED);

    assertThat(read.wording().names().get("pt")).containsExactly("Projeto de Portos", "Portos");
    assertThat(read.wording().acronyms()).isEqualTo(seacop.wording().acronyms());
    assertThat(read.kin()).isEqualTo(seacop.kin());
    assertThat(only("\uFEFFcode,parent\nSEACOP,\n", SHIPPED).kin().parent()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a.doc | x | 1 | a.doc",
        "a.csv | name:en | 1 | code",
        "a.csv | code,colour | 1 | colour",
        "a.csv | `code,kind\nA,\nB,body` | 3 | body",
        "a.csv | `code,phases\nA,II=soon` | 2 | II=soon",
        "a.csv | `code,needs\nA,port` | 2 | port"
      })
  void whatIsNotUnderstoodIsRefusedWithItsLine(String name, String text, int line, String words) {
    assertThatThrownBy(() -> ProgrammeCsv.read(name, text, EMPTY))
        .isInstanceOfSatisfying(
            CurationException.class,
            e -> assertThat(e.problem()).isEqualTo(new ImportNotUnderstood(line, words)));
  }

  private static Programme only(String text, Vocabulary now) {
    return ProgrammeCsv.read("a.csv", text, now).getFirst();
  }
}
