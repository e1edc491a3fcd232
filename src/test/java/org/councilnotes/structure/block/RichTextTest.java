package org.councilnotes.structure.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.councilnotes.note.text.TextMark;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.structure.block.RichText.Call;
import org.junit.jupiter.api.Test;

class RichTextTest {

  @Test
  void whiteSpaceIsSqueezedOverAllParts() {
    RichText words =
        new RichText.Builder()
            .add("  one \u00A0", false)
            .add(" two\n", false)
            .add("three ", false)
            .build();

    assertThat(words.text()).isEqualTo("one two three");
  }

  @Test
  void textIsComposed() {
    assertThat(new RichText.Builder().add("Me\u0301xico", false).build().text())
        .isEqualTo("México");
  }

  @Test
  void boldIsWhereItWasPut() {
    RichText words =
        new RichText.Builder().add("one ", false).add("two", true).add(" three", false).build();

    assertThat(words.bold()).containsExactly(new TextRange(4, 7));
    assertThat(words.isBold()).isFalse();
  }

  @Test
  void neighbouringBoldPartsAreOne() {
    RichText words = new RichText.Builder().add("one", true).add(" two", true).build();

    assertThat(words.bold()).containsExactly(new TextRange(0, 7));
    assertThat(words.isBold()).isTrue();
  }

  @Test
  void strayMarkInAnotherWeightLeavesABoldLineBold() {
    RichText words =
        new RichText.Builder()
            .add("Implementation of the programme", true)
            .add(" –", false)
            .build();

    assertThat(words.isBold()).isTrue();
  }

  @Test
  void callStandsBehindTheWordItFollows() {
    RichText words =
        new RichText.Builder().add("one ", false).call("1").add(" two", false).call("2").build();

    assertThat(words.text()).isEqualTo("one two");
    assertThat(words.calls()).containsExactly(new Call(3, "1"), new Call(7, "2"));
  }

  @Test
  void deletedAndAddedWordsKeepTheirState() {
    RichText words =
        new RichText.Builder()
            .add("We ", false)
            .add("note", false, Optional.of(TextMark.State.DELETED))
            .space()
            .add("welcome", false, Optional.of(TextMark.State.ADDED))
            .build();

    assertThat(words.text()).isEqualTo("We note welcome");
    assertThat(words.marks())
        .containsExactly(
            new TextMark(TextMark.State.DELETED, new TextRange(3, 7)),
            new TextMark(TextMark.State.ADDED, new TextRange(8, 15)));
  }

  @Test
  void restOfATextCarriesWhatLiesInIt() {
    RichText words =
        new RichText.Builder()
            .add("– ", true)
            .add("two ", true)
            .call("1")
            .add("three", false)
            .build()
            .from(1);

    assertThat(words.text()).isEqualTo("two three");
    assertThat(words.bold()).containsExactly(new TextRange(0, 3));
    assertThat(words.calls()).containsExactly(new Call(3, "1"));
  }

  @Test
  void partsAreShiftedWhenTextsAreJoined() {
    RichText tail =
        new RichText.Builder()
            .add("two", true)
            .call("1")
            .add("x", false, Optional.of(TextMark.State.ADDED))
            .build();
    RichText words = new RichText.Builder().add("one", false).space().add(tail).build();

    assertThat(words.text()).isEqualTo("one twox");
    assertThat(words.bold()).containsExactly(new TextRange(4, 7));
    assertThat(words.calls()).containsExactly(new Call(7, "1"));
    assertThat(words.marks())
        .containsExactly(new TextMark(TextMark.State.ADDED, new TextRange(7, 8)));
  }

  @Test
  void signTakenOffAtTheEndShortensWhatEndedThere() {
    RichText words =
        new RichText.Builder().add("cross-", true).dropLast().add("cutting", true).build();

    assertThat(words.text()).isEqualTo("crosscutting");
    assertThat(words.bold()).containsExactly(new TextRange(0, 12));
  }

  @Test
  void markWithoutWordsMarksNothing() {
    assertThat(new RichText.Builder().add(" ", false, Optional.of(TextMark.State.DELETED)).build())
        .isEqualTo(RichText.EMPTY);
  }
}
