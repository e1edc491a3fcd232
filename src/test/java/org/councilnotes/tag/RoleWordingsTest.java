package org.councilnotes.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.councilnotes.note.tag.CountryTag;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.tag.name.WordTable;
import org.councilnotes.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;

/**
 * Counts the sentences of {@code tags/wordings.tsv} whose role is read rightly. Many are told by no
 * rule; the test guards that they do not become more, and writes them to {@code
 * target/wordings.txt}.
 */
class RoleWordingsTest {

  private static final NoteTagger TAGGER = new NoteTagger(Vocabulary.load(Optional.empty()));
  private static final double FLOOR = 0.8;
  private static final double FLOOR_OF_A_ROLE = 0.72;

  record Wording(String role, String language, String sentence) {

    static Wording of(String line) {
      String[] cells = line.split("\t", -1);
      return new Wording(cells[0], cells[1], cells[2]);
    }

    /** Whether every country in brackets has the role. */
    boolean isRead() {
      String text = sentence.replace("[", "").replace("]", "");
      TextRange named = new TextRange(sentence.indexOf('['), sentence.indexOf(']') - 1);
      List<CountryTag> tags =
          TAGGER.tag(Notes.of(language, text)).passages().getFirst().tags().countries().stream()
              .filter(tag -> isWithin(tag.evidence().range().orElseThrow(), named))
              .toList();
      return !tags.isEmpty() && tags.stream().allMatch(tag -> tag.role().key().equals(role));
    }

    private static boolean isWithin(TextRange tag, TextRange named) {
      return tag.start() < named.end() && named.start() < tag.end();
    }
  }

  private static List<Wording> wordings() {
    return WordTable.lines("/tags/wordings.tsv").stream().map(Wording::of).toList();
  }

  @Test
  void mostWordingsAreRead() throws IOException {
    List<Wording> all = wordings();
    var read =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    Wording::role, TreeMap::new, Collectors.partitioningBy(Wording::isRead)));

    read.forEach(
        (role, parts) ->
            System.out.printf(
                "wordings %-12s %d of %d%n",
                role, parts.get(true).size(), parts.get(true).size() + parts.get(false).size()));
    Files.write(
        Path.of("target", "wordings.txt"),
        read.values().stream()
            .flatMap(parts -> parts.get(false).stream())
            .map(w -> w.role() + " " + w.sentence())
            .toList());

    assertThat(read)
        .allSatisfy(
            (role, parts) ->
                assertThat((double) parts.get(true).size())
                    .isGreaterThan(
                        FLOOR_OF_A_ROLE * (parts.get(true).size() + parts.get(false).size())));
    long right = read.values().stream().mapToLong(parts -> parts.get(true).size()).sum();
    assertThat((double) right / all.size()).isGreaterThanOrEqualTo(FLOOR);
  }
}
