package org.councilnotes.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.councilnotes.note.tag.ProposalTag;
import org.councilnotes.tag.name.WordTable;
import org.councilnotes.vocabulary.Vocabulary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every line of {@code tags/proposals.tsv}: a sentence and what it proposes by words that say so;
 * what a model learned is no matter of single sentences.
 */
class ProposalTableTest {

  private static final NoteTagger TAGGER = new NoteTagger(Vocabulary.load(Optional.empty()));

  record Case(String text, String expected) {}

  static List<Case> cases() {
    return WordTable.lines("/tags/proposals.tsv").stream()
        .map(line -> line.split("\t", -1))
        .map(cells -> new Case(cells[0], cells[1]))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void sentenceProposesTheseProgrammesAndNoOthers(Case sentence) {
    var passage = TAGGER.tag(Notes.of("en", sentence.text())).passages().getFirst();

    List<ProposalTag> proposals =
        passage.tags().proposals().stream()
            .filter(tag -> tag.sign() != ProposalTag.Sign.USED)
            .toList();

    assertThat(proposals)
        .extracting(tag -> tag.acronym() + " " + tag.sign().key())
        .isEqualTo(
            sentence.expected().isEmpty()
                ? List.of()
                : List.of(sentence.expected().split(",", -1)));
    assertThat(proposals)
        .allSatisfy(tag -> assertThat(tag.words().of(passage.text())).contains(tag.acronym()));
  }
}
