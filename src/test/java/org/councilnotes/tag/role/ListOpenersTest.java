package org.councilnotes.tag.role;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.tag.Notes;
import org.junit.jupiter.api.Test;

class ListOpenersTest {

  @Test
  void itemsOfAListInAListHaveBothLines() {
    assertThat(around("Peru", "Ports:", "a) in the south:", "Peru", "b) in the north:", "Malta"))
        .containsExactly("Ports:", "a) in the south:");
  }

  @Test
  void outerListGoesOnWithTheNextLabel() {
    assertThat(around("b) Malta", "Ports:", "a) in the south:", "Peru", "b) Malta"))
        .containsExactly("Ports:");
  }

  @Test
  void outerListGoesOnBehindAnInnerLineWithoutLabel() {
    assertThat(
            around(
                "Malta", "Ports:", "a) in the south:", "officers:", "Peru", "b) boats:", "Malta"))
        .containsExactly("Ports:", "b) boats:");
  }

  @Test
  void romanAndBracketedLabelsAreLabels() {
    assertThat(around("Malta", "Ports:", "(ii) south:", "Peru", "(iii) north:", "Malta"))
        .containsExactly("Ports:", "(iii) north:");
  }

  @Test
  void linesWithoutLabelsFollowOneAnother() {
    assertThat(around("Malta", "Ports:", "first delivery:", "Peru", "second delivery:", "Malta"))
        .containsExactly("Ports:", "second delivery:");
  }

  /** The lines around an item, of a list that the first text opens. */
  private static List<String> around(String item, String line, String... items) {
    Notes draft = Notes.in("en", "Harbours").section("I", "Ports").text(line);
    for (String text : items) {
      draft.item(text);
    }
    Note note = draft.build();
    Map<String, List<Passage>> openers = ListOpeners.in(note);
    Passage asked =
        note.passages().stream().filter(p -> p.text().equals(item)).findFirst().orElseThrow();
    return openers.get(asked.id()).stream().map(Passage::text).toList();
  }
}
