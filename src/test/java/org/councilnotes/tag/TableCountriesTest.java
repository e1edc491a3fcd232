package org.councilnotes.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.councilnotes.NoteDraft;
import org.councilnotes.note.Note;
import org.councilnotes.note.tag.CountryTag;
import org.councilnotes.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;

/** Countries by name and by code in the cells of tables. */
class TableCountriesTest {

  private static final NoteTagger TAGGER = new NoteTagger(Vocabulary.load(Optional.empty()));

  @Test
  void headsThatAreCodesAreCountries() {
    Note note = TAGGER.tag(draft().table("", "Wharf", "AL", "BA", "ME", "XK").build());

    assertThat(countries(note, "Wharf")).containsExactly("AL", "BA", "ME", "XK");
  }

  @Test
  void headsOfLanguagesAndAnswersAreNone() {
    Note languages = TAGGER.tag(draft().table("", "Leaflet", "EN", "FR", "ES").build());
    Note answers = TAGGER.tag(draft().table("", "Question", "SI", "NO", "NA").build());

    assertThat(countries(languages, "Leaflet")).isEmpty();
    assertThat(countries(answers, "Question")).isEmpty();
  }

  @Test
  void columnOfCodesIsOneOfCountries() {
    Note note =
        TAGGER.tag(
            draft()
                .table("", "Wharf", "Crews", "Tonnes")
                .cells("North", "JO, LB", "4")
                .cells("South", "KE and TZ", "5")
                .cells("East", "none", "6")
                .cells("West", "IT, NO", "7")
                .build());

    assertThat(countries(note, "North")).containsExactly("JO", "LB");
    assertThat(countries(note, "South")).containsExactly("KE", "TZ");
    assertThat(countries(note, "West")).containsExactly("IT", "NO");
  }

  @Test
  void codesStandBesideNamesInAColumnOfCountries() {
    Note note =
        TAGGER.tag(
            draft()
                .table("", "Wharf", "Lead", "Partners")
                .cells("North", "Spain", "Italy")
                .cells("South", "Germany", "Austria, Malta")
                .cells("East", "IT", "EL, HR, LB, JO")
                .build());

    assertThat(countries(note, "East")).containsExactly("IT", "GR", "HR", "LB", "JO");
  }

  @Test
  void columnOfAnswersOrDegreesHoldsNoCountries() {
    Note note =
        TAGGER.tag(
            draft()
                .table("", "Wharf", "Open", "Degree", "State")
                .cells("North", "NO", "MA", "TX")
                .cells("South", "SI", "BA", "CA")
                .build());

    assertThat(countries(note, "North")).isEmpty();
    assertThat(countries(note, "South")).isEmpty();
  }

  @Test
  void cellBesideOneOfCapitalLettersMakesNoPerson() {
    Note note =
        TAGGER.tag(
            draft()
                .table("", "Sender", "Host", "Wharf")
                .cells("Georgia", "Latvia", "North")
                .cells("Ireland", "Jordan", "South")
                .cells("Jordan", "Chad", "East")
                .build());

    assertThat(countries(note, "Georgia")).containsExactly("GE", "LV");
    assertThat(countries(note, "Ireland")).containsExactly("IE", "JO");
    assertThat(countries(note, "Jordan Chad")).containsExactly("JO", "TD");
  }

  @Test
  void capitalAloneUnderAHeadOfVenuesIsHost() {
    Note note =
        TAGGER.tag(
            draft()
                .table("", "Course", "Sitzungsort", "Origin")
                .cells("Wharves", "Zagreb", "Lima")
                .build());

    assertThat(countries(note, "Wharves")).containsExactly("HR");
  }

  private static NoteDraft draft() {
    return NoteDraft.numbered("90502/26").heading("I", "I.", "Harbours");
  }

  private static List<String> countries(Note note, String start) {
    return note.passages().stream()
        .filter(passage -> passage.text().startsWith(start))
        .flatMap(passage -> passage.tags().countries().stream())
        .map(CountryTag::code)
        .toList();
  }
}
