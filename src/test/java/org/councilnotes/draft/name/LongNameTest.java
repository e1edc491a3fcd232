package org.councilnotes.draft.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LongNameTest {

  private static LongName name(String printed) {
    return LongName.in("it is the " + printed + ".").getFirst();
  }

  private static List<String> printed(String text) {
    return LongName.in(text).stream().map(name -> name.printed() + " " + name.acronyms()).toList();
  }

  @Test
  void namesAreFoundWithTheirAcronyms() {
    assertThat(
            printed(
                "The Harbour Safety Office (HSO) and the Member States’ experts met in the High"
                    + " Council of Ports."))
        .containsExactly(
            "Harbour Safety Office [HSO]", "Member States []", "High Council of Ports []");
  }

  @Test
  void nameOfABodyBeginsWithTheInitialsOfItsAcronym() {
    assertThat(printed("It works with Peru and the Pan Atlantic Harbour League (PAHL/WHL)."))
        .containsExactly("Pan Atlantic Harbour League [PAHL]");
    assertThat(
            printed(
                "It works with the Harbour Control Board of the League of Atlantic States"
                    + " (COHAC/LAS)."))
        .containsExactly(
            "League of Atlantic States [LAS]",
            "Harbour Control Board of the League of Atlantic States [COHAC]");
  }

  @ParameterizedTest
  @CsvSource({
    "High State Council, High Council of State, true",
    "House of Representative, House of Representatives, true",
    "Harbour Communications Project, Harbour Communication Project, true",
    "Atlantic People's Guard Forces, Atlantic Peoples' Guard Forces, true",
    "Members States, Member States, true",
    "Member State, Member States, false",
    "Houses of Representatives, House of Representatives, false",
    "Harbour Safety Board, Harbour Safety Office, false",
    "Council of State, State Council, false",
  })
  void slipIsToldFromThePluralAndFromOtherNames(String one, String other, boolean isSlip) {
    assertThat(name(one).isSlipOf(name(other))).isEqualTo(isSlip);
  }

  @ParameterizedTest
  @CsvSource({
    "Pan-Atlantic Harbour League, Pan Atlantic Harbour League, true",
    "Pan Atlantic Harbour Organisation, Pan Atlantic Harbour Organization, true",
    "Inter-Atlantic Board on Ports, Inter-Atlantic Port Control Board, true",
    "Harbour League, Pan Atlantic Harbour League, false",
    "Joint Airport Task Force, Joint Airport Task Forces, false",
    "Global Tax Forum, Pan Atlantic Harbour League, false",
  })
  void otherExpansionIsToldFromAShorterOne(String one, String other, boolean isOther) {
    assertThat(name(one).isOtherExpansionOf(name(other))).isEqualTo(isOther);
  }

  @Test
  void headWithoutASingularMissesItsLastLetter() {
    assertThat(name("European Solidarity Corp").isSlipOf(name("European Solidarity Corps")))
        .isTrue();
  }

  @Test
  void bodiesForTheSameHaveOneKey() {
    assertThat(name("Youth Working Group").bodyKey())
        .isPresent()
        .isEqualTo(name("Youth Working Party").bodyKey());
    assertThat(name("Sports Working Group").bodyKey())
        .isNotEqualTo(name("Youth Working Group").bodyKey());
    assertThat(name("Youth Working Plan").bodyKey()).isEmpty();
    assertThat(name("Working Group").bodyKey()).isEmpty();
  }
}
