package org.councilnotes.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.councilnotes.query.Facet;
import org.councilnotes.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FacetValuesTest {

  private static final FacetValues VALUES = new FacetValues(Vocabulary.load(Optional.empty()));

  @ParameterizedTest(name = "{0}:{1} is {2}")
  @CsvSource({
    "country, Brazil, BR",
    "country, Brésil, BR",
    "country, bresil, BR",
    "country, Brasil, BR",
    "country, ALLEMAGNE, DE",
    "country, Países Bajos, NL",
    "country, br, BR",
    "country, South America, SOUTH-AMERICA",
    "role, host, host",
    "role, Hôte, host",
    "role, chef de file, lead",
    "role, other, mentioned",
    "grade, Stated, stated",
    "grade, Énoncée par le passage, stated",
    "status, Adopté, adopted",
    "status, adoptado, adopted",
    "language, French, fr",
    "language, français, fr",
    "language, francés, fr",
    "country, none, none",
    "code, cordrogue 36, CORDROGUE 36",
  })
  void valueIsMeantByItsNameInEveryLanguageOfThePages(String facet, String typed, String value) {
    assertThat(VALUES.resolve(new Facet(facet), typed)).contains(value);
  }

  @Test
  void delegationsAreNamedByCodesAndNames() {
    assertThat(VALUES.resolve(Facet.AUTHOR, "se")).hasValue("SE");
    assertThat(VALUES.resolve(Facet.AUTHOR, "EL")).hasValue("GR");
    assertThat(VALUES.resolve(Facet.AUTHOR, "Suecia")).hasValue("SE");
    assertThat(VALUES.resolve(Facet.AUTHOR, "com")).hasValue("COM");
    assertThat(VALUES.resolve(Facet.REMARK, "Drafting suggestion")).hasValue("suggestion");
    assertThat(VALUES.resolve(Facet.REMARK, "speech")).isEmpty();
  }

  @Test
  void otherNamesMeanNothing() {
    assertThat(VALUES.resolve(Facet.COUNTRY, "Atlantis")).isEmpty();
    assertThat(VALUES.resolve(Facet.ROLE, "captain")).isEmpty();
  }
}
