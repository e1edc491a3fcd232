package org.councilnotes.collate.table;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.councilnotes.NoteDraft;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Editions of made-up words, of which it is known what became of each passage. */
class EditionsTest {

  private static final int VOCABULARY = 8000;
  private static final int LETTERS = 20;
  private static final int PASSAGES_PER_SECTION = 20;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void everyPassageStandsInOneRow(int seed) {
    Editions editions = new Editions(seed, 60);
    Table table = Table.of(editions.older, editions.newer);

    assertThat(table.passages(0)).containsExactlyInAnyOrderElementsOf(bodyOf(editions.older));
    assertThat(table.passages(1)).containsExactlyElementsOf(bodyOf(editions.newer));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void counterpartsAreFoundAndNoFalseOnes(int seed) {
    Editions editions = new Editions(seed, 60);

    assertThat(counterparts(Table.of(editions.older, editions.newer))).isEqualTo(editions.truth);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void seenFromTheOtherSideNewIsDroppedAndAllElseIsAsItWas(int seed) {
    Editions editions = new Editions(seed, 60);
    Map<String, Integer> mirrored =
        Table.of(editions.newer, editions.older).counts().entrySet().stream()
            .collect(Collectors.toMap(e -> mirror(e.getKey()), Map.Entry::getValue));

    assertThat(Table.of(editions.older, editions.newer).counts()).isEqualTo(mirrored);
  }

  @Test
  void twoNotesOfAHundredPagesTakeNoTime() {
    Editions editions = new Editions(6, 600);

    Assertions.assertTimeout(
        Duration.ofSeconds(10), () -> Table.of(editions.older, editions.newer));
  }

  private static List<String> bodyOf(Note note) {
    return note.passages().stream().filter(p -> p.kind().isBody()).map(Passage::id).toList();
  }

  private static Map<String, String> counterparts(Table table) {
    Map<String, String> counterparts = new HashMap<>();
    for (AlignmentRow row : table.comparison().rows()) {
      if (row.cells().stream().allMatch(cell -> cell.isPresent())) {
        counterparts.put(
            row.cells().getFirst().orElseThrow().parts().getFirst(),
            row.cells().getLast().orElseThrow().parts().getFirst());
      }
    }
    return counterparts;
  }

  private static String mirror(String relation) {
    return switch (relation) {
      case "new" -> "dropped";
      case "dropped" -> "new";
      case "split" -> "merged";
      case "merged" -> "split";
      default -> relation;
    };
  }

  /** Two editions: most passages carried, some with other words, some moved, some exchanged. */
  private static final class Editions {
    private final SplittableRandom random;
    private final Note older;
    private final Note newer;
    private final Map<String, String> truth = new HashMap<>();

    Editions(int seed, int passages) {
      random = new SplittableRandom(seed);
      List<String> old = new ArrayList<>();
      for (int i = 0; i < passages; i++) {
        old.add(text(20 + random.nextInt(60)));
      }
      older = note("90100/18", old);
      List<Heir> heirs = heirs(old);
      newer = note("90200/19", heirs.stream().map(Heir::text).toList());
      for (int j = 0; j < heirs.size(); j++) {
        if (heirs.get(j).from() >= 0) {
          truth.put(bodyOf(older).get(heirs.get(j).from()), bodyOf(newer).get(j));
        }
      }
    }

    /** A passage of the newer edition; from -1 where it is new. */
    private record Heir(double place, int from, String text) {}

    private List<Heir> heirs(List<String> old) {
      List<Heir> heirs = new ArrayList<>();
      for (int i = 0; i < old.size(); i++) {
        double place = random.nextInt(12) == 0 ? random.nextDouble() * old.size() : i;
        switch (random.nextInt(10)) {
          case 0 -> heirs.add(new Heir(place, -1, text(40)));
          case 1, 2, 3 -> heirs.add(new Heir(place, i, edited(old.get(i))));
          default -> heirs.add(new Heir(place, i, old.get(i)));
        }
      }
      return heirs.stream().sorted(comparing(Heir::place)).toList();
    }

    private String edited(String text) {
      List<String> words = new ArrayList<>(List.of(text.split(" ")));
      for (int i = 0; i < words.size() / 6; i++) {
        words.set(random.nextInt(words.size()), word());
      }
      return String.join(" ", words);
    }

    private String text(int words) {
      List<String> text = new ArrayList<>();
      for (int i = 0; i < words; i++) {
        text.add(word());
      }
      return String.join(" ", text);
    }

    /** Few words are frequent and most are rare, as in any language. */
    private String word() {
      int rank = (int) Math.pow(VOCABULARY, random.nextDouble());
      return Integer.toString(rank, LETTERS)
          .chars()
          .map(c -> 'a' + Character.digit(c, LETTERS))
          .mapToObj(Character::toString)
          .collect(Collectors.joining("", "x", ""));
    }

    private static Note note(String number, List<String> texts) {
      NoteDraft draft = NoteDraft.numbered(number);
      for (int i = 0; i < texts.size(); i++) {
        if (i % PASSAGES_PER_SECTION == 0) {
          int section = i / PASSAGES_PER_SECTION;
          draft.heading("h" + section, "", "Part " + Character.toString('a' + section));
        }
        draft.paragraph(texts.get(i));
      }
      return draft.build();
    }
  }
}
