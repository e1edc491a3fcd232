package org.councilnotes.redline.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class BriefingTest {

  private static final String DOCUMENT = "word/document.xml";

  static Briefing of(boolean isRestricted, BriefingSection... sections) {
    return new Briefing(
        "en",
        "Briefing",
        "HARBOURS",
        "Programme on harbours",
        List.of("From one edition.", "Made on 1 June 2019."),
        isRestricted,
        "Council notes archive.",
        List.of(sections),
        "Left out for length:");
  }

  /** A section of quotes. */
  static BriefingSection quotes(String heading, int count, String text) {
    return new BriefingSection(
        heading,
        BriefingSection.Table.NONE,
        IntStream.rangeClosed(1, count)
            .<BriefingItem>mapToObj(
                i ->
                    new BriefingItem.Quote(
                        "en", BriefingWords.only(i + " " + text), "Council document " + i + "/19"))
            .toList(),
        0,
        1,
        left -> left + " more of " + heading);
  }

  /** A table of facts. */
  static BriefingSection facts(int count, String said) {
    return new BriefingSection(
        "Facts",
        BriefingSection.Table.FACTS,
        IntStream.rangeClosed(1, count)
            .<BriefingItem>mapToObj(i -> BriefingItem.Row.of("Fact " + i, said))
            .toList(),
        0,
        count,
        left -> left + " more facts");
  }

  static Map<String, String> parts(Briefing briefing) throws IOException {
    Map<String, String> parts = new HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(briefing.write()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }

  @Test
  void whatFitsIsPrintedInItsOrder() throws IOException {
    String document =
        parts(of(false, facts(2, "Peru & Chile"), quotes("Quotes", 2, "The port."))).get(DOCUMENT);

    assertThat(document)
        .containsSubsequence(
            "HARBOURS",
            "Programme on harbours",
            "From one edition.",
            "Facts",
            "Fact 1",
            "Peru &amp; Chile",
            "Fact 2",
            "Quotes",
            "1 The port.",
            "Council document 1/19",
            "2 The port.")
        .doesNotContain("Left out");
  }

  @Test
  void sectionsWithoutItemsAreNotPrintedButCounted() throws IOException {
    BriefingSection none =
        new BriefingSection(
            "Nothing", BriefingSection.Table.NONE, List.of(), 7, 1, left -> left + " more notes");

    assertThat(parts(of(false, none)).get(DOCUMENT))
        .doesNotContain("Nothing")
        .contains("Left out for length: 7 more notes.");
  }

  @Test
  void sectionsShareThePagesAndTheRestIsCounted() throws IOException {
    String words = "The harbour was closed to all ships of the authority. ".repeat(6);
    Briefing briefing = of(false, quotes("New", 40, words), quotes("Dropped", 40, words));
    List<BriefingSection> chosen = PageBudget.chosen(briefing);

    assertThat(chosen.getFirst().items().size() - chosen.getLast().items().size()).isBetween(0, 1);
    assertThat(chosen).allMatch(section -> section.items().size() + section.others() == 40);
    assertThat(parts(briefing).get(DOCUMENT))
        .contains(
            "Left out for length: %d more of New, %d more of Dropped."
                .formatted(chosen.getFirst().others(), chosen.getLast().others()));
  }

  @Test
  void everyPageOfARestrictedBriefingIsMarked() throws IOException {
    Map<String, String> marked = parts(of(true, facts(1, "Peru")));
    Map<String, String> open = parts(of(false, facts(1, "Peru")));

    assertThat(marked.get("word/header1.xml")).contains("LIMITE");
    assertThat(marked.get("word/header2.xml")).contains("LIMITE", "HARBOURS");
    assertThat(open.get("word/header1.xml") + open.get("word/header2.xml"))
        .doesNotContain("LIMITE");
  }

  @Test
  void charactersThatXmlCannotHoldAreShown() throws IOException {
    assertThat(parts(of(false, facts(1, "a\u0000b\uD800c\nd"))).get(DOCUMENT))
        .contains("a\u2400b\uFFFDc d");
  }

  @Test
  void sameBriefingGivesTheSameBytes() {
    assertThat(of(true, facts(3, "Peru")).write()).isEqualTo(of(true, facts(3, "Peru")).write());
  }

  @Test
  void kindsOfWordsHaveTheirStyles() throws IOException {
    List<BriefingWords> words = new ArrayList<>();
    for (BriefingWords.Kind kind : BriefingWords.Kind.values()) {
      words.add(new BriefingWords(kind.name(), kind));
    }
    BriefingSection section =
        new BriefingSection(
            "Changed",
            BriefingSection.Table.NONE,
            List.of(new BriefingItem.Line(words)),
            0,
            1,
            Integer::toString);
    Map<String, String> parts = parts(of(false, section));

    for (String style : List.of("Strong", "Soft", "Came", "Gone")) {
      assertThat(parts.get(DOCUMENT)).contains("<w:rStyle w:val=\"" + style + "\"");
      assertThat(parts.get("word/styles.xml")).contains("w:styleId=\"" + style + "\"");
    }
  }
}
