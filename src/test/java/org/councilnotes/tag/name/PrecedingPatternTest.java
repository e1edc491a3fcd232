package org.councilnotes.tag.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.councilnotes.note.Passage;
import org.councilnotes.note.tag.CountryTag;
import org.councilnotes.note.tag.PassageTags;
import org.councilnotes.tag.NoteTagger;
import org.councilnotes.tag.Notes;
import org.councilnotes.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A rule must not be kept from its pattern by a last word that the pattern can end with. */
class PrecedingPatternTest {

  private static final NoteTagger TAGGER = new NoteTagger(Vocabulary.load(Optional.empty()));

  private static final PrecedingPattern HOSTED =
      PrecedingPattern.in(Pattern.compile("(?i)hosted by (?:the )?$"), "by");

  private static final PrecedingPattern CITY =
      PrecedingPattern.inCapital(Pattern.compile("\\p{Lu}[\\p{L}'-]+(?:, | \\()(?:the )?$"));

  @Test
  void lastWordIsReadPastAnArticleAndWithoutCase() {
    assertThat(List.of("hosted by ", "HOSTED BY ", "hosted by the "))
        .allMatch(text -> HOSTED.matches(PrecedingWords.of(text)));
    assertThat(List.of("", "  ", "hosted by a ", "by hosts ", "hosted by the the "))
        .noneMatch(text -> HOSTED.matches(PrecedingWords.of(text)));
  }

  @Test
  void capitalMayStandInsideTheLastWord() {
    assertThat(List.of("Natal, ", "L'Aquila (", "(d'Avignon, the "))
        .allMatch(text -> CITY.matches(PrecedingWords.of(text)));
    assertThat(List.of("natal, ", "Natal and, "))
        .noneMatch(text -> CITY.matches(PrecedingWords.of(text)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"in", "at", "en", "à", "em"})
  void cityWithTheNameOfItsCountryIsHost(String preposition) {
    assertThat(tags("seminar " + preposition + " Panama City.").countries())
        .extracting(CountryTag::role)
        .hasToString("[HOST]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "resolution @ was",
        "Résolutions @ was",
        "resolución @ was",
        "resoluciones @ was",
        "regulation @ was",
        "regulations @ was",
        "directive @ was",
        "directives @ was",
        "decision @ was",
        "Decisions @ was",
        "page @ was",
        "pages @ was",
        "p. @ was",
        "pp. @ was",
        "article @ was",
        "articles @ was",
        "art. @ was",
        "paragraph @ was",
        "paragraphs @ was",
        "no @ was",
        "No. @ was",
        "nos. @ was",
        "nr. @ was",
        "n° @ was",
        "nº @ was",
        "ISO @ was",
        "tel. @ was",
        "fax @ was",
        "(EU) @ was",
        "(EC) @ was",
        "(EEC) @ was",
        "(UE) @ was",
        "(CE) @ was",
        "(JHA) @ was",
        "(CFSP) @ was",
        "(Euratom) @ was",
        "ST @ was",
        "WK 123 @ was",
        "CM @ was",
        "SN 12 @ was",
        "DS @ was",
        "XT @ was",
        "PE @ was",
        "+32 2 281 @ was",
        "EUR @ was",
        "USD @ was",
        "GBP @ was",
        "CHF @ was",
        "euro @ was",
        "euros @ was",
        "€ @ was",
        "US$ @ was",
        "Agenda @ was",
        "Horizon @ was",
        "Horizonte @ was",
        "Vision @ was",
        "Visión @ was",
        "Europe @ was",
        "Europa @ was",
        "Agenda for @ was",
        "over @ people",
        "more than @ people",
        "about @ people",
        "around @ people",
        "approximately @ people",
        "some @ people",
        "nearly @ people",
        "almost @ people",
        "at least @ people",
        "up to @ people",
        "a total of @ people",
        "plus de @ personnes",
        "environ @ personnes",
        "unos @ agentes",
        "unas @ personas",
        "mehr als @ menschen",
        "rund @ menschen",
        "etwa @ menschen",
        "über @ menschen",
        "insgesamt @ menschen"
      })
  void numberIsNoYearAfterEachOfTheEndings(String row) {
    assertThat(tags("There " + row.replace("@", "2019") + " here.").eventYears()).isEmpty();
  }

  private static PassageTags tags(String text) {
    Passage passage = TAGGER.tag(Notes.of("en", text)).passages().getFirst();
    return passage.tags();
  }
}
