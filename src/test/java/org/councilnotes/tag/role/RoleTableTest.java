package org.councilnotes.tag.role;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.councilnotes.note.Note;
import org.councilnotes.note.tag.CountryTag;
import org.councilnotes.note.tag.Evidence;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.tag.NoteTagger;
import org.councilnotes.tag.Notes;
import org.councilnotes.tag.role.RoleRule.Side;
import org.councilnotes.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule of the table of roles decides the example beside it, where no model is asked. */
class RoleTableTest {

  private static final NoteTagger TAGGER =
      new NoteTagger(Vocabulary.load(Optional.empty()), RoleModel.NONE);

  static List<RoleRule> besideCountries() {
    return RoleTable.read().stream()
        .filter(rule -> rule.side() == Side.BEFORE || rule.side() == Side.AFTER)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("besideCountries")
  void ruleDecidesItsExample(RoleRule rule) {
    String text = rule.example().replace("[", "").replace("]", "");
    int start = rule.example().indexOf('[');
    TextRange named = new TextRange(start, rule.example().indexOf(']') - 1);

    assertThat(start).as(rule.example()).isNotNegative();
    assertThat(tags(text).filter(tag -> overlaps(tag, named)).map(RoleTableTest::why))
        .as(rule.role() + " in: " + text)
        .contains(rule.role() + " as in " + rule.example());
  }

  @ParameterizedTest
  @MethodSource("above")
  void ruleDecidesUnderItsExample(RoleRule rule) {
    Notes note = Notes.in("en", "Report").section("I", rule.example());
    boolean table = rule.side() == Side.HEAD;
    Note tagged = TAGGER.tag((table ? note.row(rule.example()) : note).row("Peru 12 34").build());

    assertThat(tagged.passages().getLast().tags().countries().stream().map(RoleTableTest::why))
        .contains(rule.role() + " as in " + rule.example());
  }

  static List<RoleRule> above() {
    return RoleTable.read().stream()
        .filter(rule -> rule.side() == Side.HEAD || rule.side() == Side.HEADING)
        .toList();
  }

  @Test
  void examplesAreNamesAndStandOnce() {
    assertThat(RoleTable.read().stream().map(RoleRule::example)).doesNotHaveDuplicates();
  }

  /** As read in each language that the table speaks. */
  private static Stream<CountryTag> tags(String text) {
    return Stream.of("en", "fr", "es", "de", "pt")
        .map(language -> TAGGER.tag(Notes.of(language, text)))
        .flatMap(note -> note.passages().getFirst().tags().countries().stream());
  }

  private static boolean overlaps(CountryTag tag, TextRange named) {
    TextRange range = tag.evidence().range().orElseThrow();
    return range.start() < named.end() && named.start() < range.end();
  }

  private static String why(CountryTag tag) {
    return tag.role() + tag.why().map(w -> " as in " + w.rule()).orElse("");
  }

  @Test
  void roleIsToldWithTheWordsThatSayIt() {
    String text = "The week was led by Portugal (SICAD) and Spain.";

    CountryTag tag =
        TAGGER.tag(Notes.of("en", text)).passages().getFirst().tags().countries().getLast();

    assertThat(tag.code()).isEqualTo("ES");
    assertThat(tag.why().flatMap(Evidence::range).orElseThrow().of(text)).isEqualTo("led by");
  }
}
