package org.councilnotes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** What the templates may hold themselves. */
class TemplatesTest {

  private static final Path TEMPLATES = Path.of("src", "main", "resources", "templates");

  /** What is read out or shown of an element besides its text. */
  private static final List<String> SPOKEN = List.of("aria-label", "title", "placeholder", "alt");

  /** The linked data of a note, which its writer escapes for a script element. */
  private static final List<String> UNESCAPED = List.of("note.html: script");

  /**
   * They write parts with {@code HtmlBuilder}, which escapes; templates call them rows and values.
   */
  private static final List<Path> WRITERS =
      List.of(
          Path.of("compare", "RowHtml.java"),
          Path.of("coverage", "CoverageRows.java"),
          Path.of("facet", "FacetHtml.java"));

  private static final Path WEB = Path.of("src", "main", "java", "org", "councilnotes", "web");

  /** Matches {@code ${rows.row(item)}}; not {@code ${view.linkedData()}}. */
  private static final Pattern OF_WRITER = Pattern.compile("\\$\\{(rows|values)\\.\\w+\\(.*\\)}");

  private record Part(String file, Element element) {

    boolean isOfWriter() {
      return OF_WRITER.matcher(element.attr("th:utext")).matches();
    }

    String name() {
      return file + ": " + element.normalName();
    }

    boolean isFilledIn() {
      return Stream.of("th:text", "th:utext", "th:replace", "th:insert").anyMatch(element::hasAttr);
    }

    /** What is typed is the same in every language, such as {@code number:}. */
    boolean isTyped() {
      return element.normalName().equals("code");
    }

    boolean hasWordsOfItsOwn() {
      return !isFilledIn()
          && !isTyped()
          && element.ownText().codePoints().anyMatch(Character::isLetter);
    }

    Stream<Attribute> spoken() {
      return element.attributes().asList().stream()
          .filter(attribute -> SPOKEN.contains(attribute.getKey()))
          .filter(attribute -> attribute.getValue().codePoints().anyMatch(Character::isLetter));
    }
  }

  private static List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    try (Stream<Path> files = Files.list(TEMPLATES)) {
      for (Path file : files.sorted().toList()) {
        String text = Files.readString(file);
        Jsoup.parse(text, "", Parser.xmlParser())
            .getAllElements()
            .forEach(element -> parts.add(new Part(file.getFileName().toString(), element)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parts;
  }

  @Test
  void noTemplateHasWordsOfItsOwn() {
    assertThat(parts().stream().filter(Part::hasWordsOfItsOwn))
        .extracting(part -> part.name() + " " + part.element().ownText())
        .isEmpty();
  }

  @Test
  void noTemplateHasWordsForTheEarOfItsOwn() {
    assertThat(parts())
        .flatExtracting(part -> part.spoken().map(a -> part.name() + " " + a).toList())
        .isEmpty();
  }

  @Test
  void nothingIsWrittenWithoutEscapingButLinkedDataAndWhatIsBuilt() {
    assertThat(
            parts().stream()
                .filter(part -> part.element().hasAttr("th:utext"))
                .filter(part -> !part.isOfWriter()))
        .extracting(Part::name)
        .isEqualTo(UNESCAPED);
  }

  /** Marks of HTML come from the builder alone, so that no text gets past its escaping. */
  @Test
  void writersOfPartsHaveNoMarksOfTheirOwn() throws IOException {
    for (Path writer : WRITERS) {
      assertThat(Files.readString(WEB.resolve(writer)))
          .contains("HtmlBuilder")
          .doesNotContain("\"<", "StringBuilder");
    }
  }
}
