package org.councilnotes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a newcomer reads first stays short, shows both commands at once, and leads somewhere. */
class ReadmeTest {

  private static final int MOST_WORDS = 500;

  /** Matches {@code [Tasks](docs/tasks.md#a)}; not {@code [Tasks]}. */
  private static final Pattern LINK = Pattern.compile("]\\(([^)#]*)(#[^)]*)?\\)");

  /** Matches {@code src="docs/a.png"}; not {@code alt="docs"}. */
  private static final Pattern PICTURE = Pattern.compile("src=\"([^\"]+)\"");

  private static String readme() throws IOException {
    return Files.readString(Path.of("README.md"));
  }

  private static Stream<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(match -> match.group(1));
  }

  @Test
  void isShort() throws IOException {
    assertThat(readme().split("\\s+")).hasSizeLessThanOrEqualTo(MOST_WORDS);
  }

  @Test
  void beginsWithOnePictureAndBothCommands() throws IOException {
    String beginning = readme().split("\n## ", 2)[0];

    assertThat(found(PICTURE, beginning)).hasSize(1);
    assertThat(beginning).containsSubsequence("    ./archive serve ", "    ./archive test ");
  }

  @Test
  void whatItLeadsToIsThere() throws IOException {
    String readme = readme();
    List<String> targets =
        Stream.concat(found(LINK, readme), found(PICTURE, readme))
            .filter(target -> !target.startsWith("http"))
            .toList();

    assertThat(targets).isNotEmpty().allSatisfy(target -> assertThat(Path.of(target)).exists());
  }
}
