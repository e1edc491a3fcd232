package org.councilnotes.structure.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilnotes.note.text.TextMark.State.ADDED;
import static org.councilnotes.note.text.TextMark.State.ADDED_SINCE;
import static org.councilnotes.note.text.TextMark.State.DELETED;
import static org.councilnotes.note.text.TextMark.State.DELETED_SINCE;
import static org.councilnotes.structure.change.Print.BOLD;
import static org.councilnotes.structure.change.Print.BOLD_ITALIC;
import static org.councilnotes.structure.change.Print.BOLD_UNDERLINED;
import static org.councilnotes.structure.change.Print.ITALIC;
import static org.councilnotes.structure.change.Print.STRUCK;
import static org.councilnotes.structure.change.Print.UNDERLINED;

import org.councilnotes.structure.change.ChangeLegend.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeLegendTest {

  private static final Rule STRUCK_UNDERLINED_SINCE =
      new Rule(STRUCK.with(UNDERLINED), DELETED_SINCE);

  private static Rule rule(Print print, org.councilnotes.note.text.TextMark.State state) {
    return new Rule(print, state);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Additions are shown in bold.",
        "Additions are indicated in bold and cuts by [...].",
        "2 Bold in the text indicates where the bank proposes inserting words.",
        "Text in bold is new text.",
        "Les ajouts figurent en gras.",
        "Les ajouts sont indiqués en caractères gras.",
        "Las adiciones se indican en negrita.",
        "Einfügungen sind fett gedruckt.",
        "Le aggiunte sono in grassetto.",
        "Os aditamentos figuram a negrito.",
        "Toevoegingen zijn vet gedrukt."
      })
  void boldIsAdded(String legend) {
    assertThat(ChangeLegend.of(legend).rules()).containsExactly(rule(BOLD, ADDED));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Additions are shown in bold, deletions in strikethrough.",
        "New text is marked in bold and deleted text is struck through.",
        "Changes are marked in bold and strikethrough.",
        "Changes to the Commission proposal are indicated in bold or strike-through.",
        "Bold in the text indicates new text; strikethrough shows deletions.",
        "Use bold for additions and strike-through for deletions.",
        "Les ajouts sont en gras et les suppressions sont barrées.",
        "Änderungen gegenüber dem Kommissionsvorschlag sind durch Fettdruck und Durchstreichung"
            + " gekennzeichnet."
      })
  void struckIsDeletedBesideBold(String legend) {
    assertThat(ChangeLegend.of(legend).rules())
        .containsExactly(rule(BOLD, ADDED), rule(STRUCK, DELETED));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Changes are marked in bold underlined.",
        "Additions are marked in bold and underlined.",
        "New text appears in bold-underline.",
        "Les modifications sont en gras et soulignées.",
        "Änderungen sind fett und unterstrichen."
      })
  void boldUnderlinedIsOnePrint(String legend) {
    assertThat(ChangeLegend.of(legend).rules()).containsExactly(rule(BOLD_UNDERLINED, ADDED));
  }

  @Test
  void underlinedIsAdded() {
    ChangeLegend legend = ChangeLegend.of("New text is underlined, cuts are shown by dots.");

    assertThat(legend.rules()).containsExactly(rule(UNDERLINED, ADDED));
    assertThat(legend.state(BOLD_UNDERLINED)).contains(ADDED);
    assertThat(legend.state(BOLD)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Changes to the previous text are in bold underlined.",
        "Changes compared to document ST 1234/26 are marked in bold underline.",
        "New text since the last version is set in bold and underlined.",
        "Les modifications par rapport à la version précédente sont en gras souligné.",
        "Änderungen gegenüber der vorherigen Fassung sind fett und unterstrichen."
      })
  void changesSinceAVersionAreTheirOwnState(String legend) {
    assertThat(ChangeLegend.of(legend).rules()).containsExactly(rule(BOLD_UNDERLINED, ADDED_SINCE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Changes compared to the Commission proposal are in bold, changes compared to the previous"
            + " version in bold underlined.",
        "Compared to the Commission proposal, additions are in bold; compared to the previous"
            + " version, additions are in bold underlined.",
        "Additions are in bold compared with the Commission proposal and in bold underlined"
            + " compared with the previous version.",
        "Additions to the Commission proposal are in bold. Additions since the previous text are in"
            + " bold underlined."
      })
  void twoBaselinesAreTwoStates(String text) {
    ChangeLegend legend = ChangeLegend.of(text);

    assertThat(legend.rules())
        .containsExactly(rule(BOLD, ADDED), rule(BOLD_UNDERLINED, ADDED_SINCE));
    assertThat(legend.state(BOLD)).contains(ADDED);
    assertThat(legend.state(BOLD_ITALIC)).contains(ADDED);
    assertThat(legend.state(BOLD_UNDERLINED)).contains(ADDED_SINCE);
  }

  @Test
  void deletionsSinceAVersionAreTheirOwnState() {
    ChangeLegend legend =
        ChangeLegend.of(
            "Additions to the proposal of the Commission are in bold and deletions in"
                + " strikethrough. Additions to the previous version are in bold underlined and"
                + " deletions in strikethrough underlined.");

    assertThat(legend.rules())
        .containsExactly(
            rule(BOLD, ADDED),
            rule(STRUCK, DELETED),
            rule(BOLD_UNDERLINED, ADDED_SINCE),
            STRUCK_UNDERLINED_SINCE);
  }

  @Test
  void sentenceBeforeMaySayWhatTheTextIsComparedWith() {
    assertThat(
            ChangeLegend.of(
                    "The annex shows the changes to the previous version. Additions are in bold and"
                        + " deletions in strikethrough.")
                .rules())
        .containsExactly(rule(BOLD, ADDED_SINCE), rule(STRUCK, DELETED_SINCE));
  }

  @Test
  void printsPartedByOrAreTwoSigns() {
    assertThat(ChangeLegend.of("New text is in bold or in italics.").rules())
        .containsExactly(rule(BOLD, ADDED), rule(ITALIC, ADDED));
  }

  @Test
  void legendThatGivesAnExampleSaysSo() {
    ChangeLegend legend =
        ChangeLegend.of(
            "Suggestions: you may use tracked changes or formatting (for example bold-underline for"
                + " additions and strike-through for deletions).");

    assertThat(legend.isExample()).isTrue();
    assertThat(legend.rules()).containsExactly(rule(BOLD_UNDERLINED, ADDED), rule(STRUCK, DELETED));
  }

  @Test
  void placeOfTheLegendIsItsSentence() {
    String text = "Delegations find the text attached. Additions are in bold. It was agreed.";

    assertThat(ChangeLegend.of(text).places())
        .extracting(place -> place.of(text))
        .containsExactly("Additions are in bold.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Council took a bold step and changed its method.",
        "Ministers underlined the amendments of last year.",
        "It is underlined that additions were made.",
        "They suggested that bold reforms be added.",
        "The headings are printed in bold.",
        "Deletions are shown by [...]."
      })
  void otherSentencesAreNoLegend(String text) {
    assertThat(ChangeLegend.of(text)).isEqualTo(ChangeLegend.NONE);
  }
}
