package org.councilnotes.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.curation.TagCorrection.Details;
import org.councilnotes.curation.TagLabel.Words;
import org.councilnotes.note.Reason;
import org.councilnotes.yaml.InvalidYamlException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorrectionWriterTest {

  private static final String NOTE = "90801-19";
  private static final TagLabel PERU = country("PE", "host", "Peru");

  @TempDir private Path root;
  private Path file;
  private CorrectionWriter own;

  @BeforeEach
  void begin() {
    file = root.resolve("corrections/90801-19.yaml");
    own = new CorrectionWriter(new Corpus(root));
  }

  @Test
  void fileIsReadByPeople() throws IOException {
    Details told =
        new Details(
            Optional.of(LocalDate.parse("2026-11-25")),
            Optional.of("no venue: \"hosted\" says so"),
            Optional.of("name"));
    own.add(
        NOTE,
        List.of(correction(Optional.of(PERU), Optional.of(country("PE", "actor", "Peru")), told)));

    assertThat(file)
        .hasContent(
            """
            # Tags of this note that people have corrected; see docs/operations.md.

            corrections:
            - passage: 90801-19/II/3
              text: 0f1e2d3c4b5a6978
              change: {kind: country, code: PE, role: host, words: Peru}
              to: {kind: country, code: PE, role: actor, words: Peru}
              rule: name
              on: 2026-11-25
              reason: "no venue: \\"hosted\\" says so"
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Peru",
        "St. Kitts and Nevis",
        "it's: {a} [b], #c & *d \"e\" 'f' \\g",
        "- x",
        "null",
        "2018",
        "Côte d’Ivoire",
        "Ελλάδα \u202e\ufeff",
        "two\u2028lines\t",
        "\ud83d\ude00 a%b@c`d|e>f?g!h"
      })
  void everyWordComesBackAsItWas(String words) {
    TagCorrection correction = removed(country("PE", "host", words));
    own.add(NOTE, List.of(correction));

    assertThat(own.of(NOTE).all()).containsExactly(correction);
    assertThat(own.of(NOTE).problems()).isEmpty();
  }

  @Test
  void everyKindOfTagCanBeCorrected() {
    List<TagCorrection> all =
        List.of(
            added(label("programme", "SEACOP", "II", null)),
            added(label("programme", "SEACOP", null, new Words("SEACOP", 2))),
            removed(label("group", "CELAC", null, new Words("CELAC", 1))),
            removed(label("eventYear", "2018", null, new Words("2017 to 2019", 1))),
            added(label("participation", "EL-PACCTO/PE", "beneficiary", null)));
    own.add(NOTE, all);

    assertThat(own.of(NOTE).all()).isEqualTo(all);
  }

  @Test
  void whatPeopleWroteStaysWhateverIsAddedAndTakenBack() throws IOException {
    String before =
        """
        # ours
        corrections:
          # of the venue
          - passage: 90801-19/II/3   # by id alone
            remove:
              kind: country
              code: PE
              role: host
              words: Peru
          - passage: x
            add: {kind: country, code: QQ, role: host, words: y} # not yet
        # the end
        """;
    write(before);
    TagCorrection one = removed(country("BO", "host", "Bolivia"));
    TagCorrection other = removed(country("BR", "host", "Brazil"));
    own.add(NOTE, List.of(one, other));
    own.add(NOTE, List.of(one));

    assertThat(own.of(NOTE).all()).hasSize(3).endsWith(one, other);
    assertThat(own.of(NOTE).problems())
        .extracting(Reason::english)
        .containsExactly("90801-19.yaml, line 11: there is no country QQ");
    assertThat(own.remove(NOTE, one.id())).isTrue();
    assertThat(own.remove(NOTE, one.id())).isFalse();
    assertThat(own.remove(NOTE, other.id())).isTrue();
    assertThat(Files.readString(file)).isEqualTo(before);
    assertThat(own.remove(NOTE, own.of(NOTE).all().getFirst().id())).isTrue();
    assertThat(own.of(NOTE).all()).isEmpty();
    assertThat(Files.readString(file)).contains("# ours", "QQ", "# the end").doesNotContain("PE");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void anyOrderOfTakingBackLeavesNothing(long seed) throws IOException {
    Random random = new Random(seed);
    List<TagCorrection> all = new ArrayList<>();
    for (int i = 1; i <= 8; i++) {
      all.add(removed(label("country", "PE", "host", new Words("Peru", i))));
    }
    own.add(NOTE, all);
    Collections.shuffle(all, random);
    while (!all.isEmpty()) {
      own.remove(NOTE, all.removeLast().id());
      assertThat(own.of(NOTE).all()).containsExactlyInAnyOrderElementsOf(all);
    }
    try (Stream<Path> files = Files.list(file.getParent())) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void lastCorrectionMayGoFromAFileWithWordsOfPeople() {
    write(
        """
        # ours
        corrections:
        - passage: a
          remove: {kind: country, code: PE, role: host, words: b}
        """);
    own.remove(NOTE, own.of(NOTE).all().getFirst().id());
    assertThat(file).hasContent("# ours");
    TagCorrection next = removed(PERU);
    own.add(NOTE, List.of(next));
    assertThat(own.of(NOTE).all()).containsExactly(next);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          passage: a, remove: {kind: country, code: PE, role: guest, words: b} | there is no role guest
          passage: a, remove: {kind: country, code: PE, words: b}              | its role is missing
          passage: a, remove: {kind: country, code: PE, role: host}            | the words that stand for the country are missing
          passage: a, remove: {kind: programme, code: NOSUCH}                  | there is no programme NOSUCH
          passage: a, remove: {kind: theme, code: PORTS, words: b}             | there is no theme PORTS
          passage: a, remove: {kind: eventYear, code: 18, words: b}            | there is no eventYear 18
          passage: a, remove: {kind: group, code: EU, role: host, words: b}    | group has neither role nor phase, such as host
          passage: a, remove: {kind: country, code: PE, phase: II, words: b}   | country has no phase
          passage: a, add: {kind: participation, code: SEACOP, role: lead}     | there is no participation SEACOP
          passage: a, to: {kind: group, code: EU, words: b}                    | one of remove, add, or change with to is expected
          passage: a                                                           | one of remove, add, or change with to is expected
          passage: a, add: {kind: group, code: EU, words: b}, on: monday       | that is no date such as 2019-06-26
          passage: a, add: {kind: group, code: EU, words: b}, occurrence: 0    | occurrence is to be a number from 1
          passage: a, add: {kind: group, code: EU, words: b}, when: today      | unknown key when
          add: {kind: group, code: EU, words: b}                               | passage is missing
          passage: a, change: {kind: group, code: EU, words: b}, to: {kind: programme, code: SEACOP} | a tag stays of its kind
          """)
  void mistakeIsSaidAndCostsItsEntryOnly(String entry, String problem) throws IOException {
    String good = "{passage: a, add: {kind: group, code: EU, words: b}}";
    write("corrections:\n- {%s}\n- %s\n".formatted(entry, good));

    assertThat(own.of(NOTE).problems())
        .extracting(Reason::english)
        .containsExactly("90801-19.yaml, line 2: " + problem);
    assertThat(own.of(NOTE).all()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"corrections: {\n", "correct:\n- x\n", "corrections: no\n", "- a\n"})
  void brokenFileHoldsNothingAndStaysAsItIs(String text) throws IOException {
    write(text);

    assertThat(own.of(NOTE).all()).isEmpty();
    assertThat(own.of(NOTE).problems())
        .singleElement()
        .extracting(Reason::english)
        .asString()
        .startsWith("90801-19.yaml, line");
    assertThatThrownBy(() -> own.add(NOTE, List.of(removed(PERU))))
        .isInstanceOf(InvalidYamlException.class);
    assertThat(Files.readString(file)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"../90801-19", "a/b", ".hidden", ""})
  void nothingIsWrittenOutsideTheFolder(String note) {
    assertThatThrownBy(() -> own.add(note, List.of(removed(PERU))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(own.of(note)).isEqualTo(NoteCorrections.NONE);
  }

  private void write(String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static TagCorrection removed(TagLabel was) {
    return correction(Optional.of(was), Optional.empty(), Details.NOTHING);
  }

  private static TagCorrection added(TagLabel now) {
    return correction(Optional.empty(), Optional.of(now), Details.NOTHING);
  }

  private static TagCorrection correction(
      Optional<TagLabel> was, Optional<TagLabel> now, Details told) {
    PassageKey passage = new PassageKey("90801-19/II/3", Optional.of("0f1e2d3c4b5a6978"), 1);
    return new TagCorrection(passage, was, now, told);
  }

  private static TagLabel country(String code, String role, String words) {
    return label("country", code, role, new Words(words, 1));
  }

  private static TagLabel label(String kind, String code, String detail, Words words) {
    return new TagLabel(kind, code, Optional.ofNullable(detail), Optional.ofNullable(words));
  }
}
