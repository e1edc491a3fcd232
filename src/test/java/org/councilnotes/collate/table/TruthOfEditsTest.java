package org.councilnotes.collate.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.councilnotes.collate.diff.EditedPair;
import org.councilnotes.collate.table.WordingStep.Significance;
import org.junit.jupiter.api.Test;

/** How word edits and their nature fare on the edited wordings of the sample notes. */
class TruthOfEditsTest {

  private static final Path CORPUS = Path.of("corpus");

  @Test
  void editedSentencesHaveFewIslandsOfChange() {
    List<EditedPair> pairs = EditedPair.edited(CORPUS);
    double all = pairs.stream().mapToInt(pair -> pair.edits().size() - pair.newLabels()).sum();
    double sentences = pairs.stream().mapToInt(EditedPair::editedSentences).sum();
    List<Integer> within = pairs.stream().flatMap(pair -> pair.islandsWithin().stream()).toList();
    double perCounterpart = within.stream().mapToInt(Integer::intValue).average().orElseThrow();

    System.out.printf(
        "islands of change: %.2f per edited sentence, %.2f per sentence with a counterpart (%d)%n",
        all / sentences, perCounterpart, within.size());
    assertThat(all / sentences).isLessThanOrEqualTo(1.5);
    assertThat(perCounterpart).isLessThanOrEqualTo(1.5);
  }

  @Test
  void edgesOfEveryEditLeadToTheRightText() {
    assertThat(EditedPair.all(CORPUS))
        .isNotEmpty()
        .allSatisfy(
            pair -> {
              StringBuilder text = new StringBuilder(pair.left().text());
              pair.edits()
                  .reversed()
                  .forEach(
                      edit ->
                          text.replace(
                              edit.left().start(),
                              edit.left().end(),
                              edit.right().of(pair.right().text())));
              assertThat(text).hasToString(pair.right().text());
            });
  }

  @Test
  void natureIsAsTheTruthHasItAndNothingOfSubstanceIsHidden() {
    List<EditedPair> pairs = EditedPair.all(CORPUS);
    List<EditedPair> wrong = pairs.stream().filter(pair -> pair.given() != pair.truth()).toList();

    for (Significance truth : Significance.values()) {
      for (Significance given : Significance.values()) {
        System.out.printf("%s, found %s: %d%n", truth, given, count(pairs, truth, given));
      }
    }
    wrong.forEach(p -> System.out.println(p.nature() + " " + p.step() + " " + p.shown()));
    assertThat(count(pairs, Significance.SUBSTANTIVE, Significance.EXPECTED)).isZero();
    assertThat(wrong).hasSizeLessThanOrEqualTo(pairs.size() / 20);
  }

  private static long count(List<EditedPair> pairs, Significance truth, Significance given) {
    return pairs.stream().filter(p -> p.truth() == truth && p.given() == given).count();
  }
}
