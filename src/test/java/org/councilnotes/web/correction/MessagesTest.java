package org.councilnotes.web.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.councilnotes.collate.table.PassageRelation;
import org.councilnotes.note.DroppedText;
import org.councilnotes.note.FileOutcome;
import org.councilnotes.note.Marking;
import org.councilnotes.note.NoteStatus;
import org.councilnotes.note.PassageKind;
import org.councilnotes.note.tag.MentionRole;
import org.councilnotes.note.tag.ProposalTag;
import org.councilnotes.query.Facet;
import org.councilnotes.query.HitOrder;
import org.junit.jupiter.api.Test;

/** The bundle and its users keep in step. */
class MessagesTest {

  private static final Path RESOURCES = Path.of("src", "main", "resources");

  /** Matches {@code #{search.title}} and {@code #{search.count(...)}}; not {@code #{${key}}}. */
  private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z][a-zA-Z.-]*)");

  @Test
  void everyKeyInATemplateHasItsMessage() throws IOException {
    Set<String> used = new TreeSet<>();
    try (Stream<Path> templates = Files.walk(RESOURCES.resolve("templates"))) {
      templates
          .filter(file -> file.toString().endsWith(".html"))
          .forEach(file -> KEY.matcher(text(file)).results().forEach(m -> used.add(m.group(1))));
    }
    assertThat(bundle()).containsAll(used);
  }

  @Test
  void everyWordOfTheArchiveHasItsMessage() throws IOException {
    assertThat(bundle())
        .containsAll(Facet.BUILT_IN.stream().map(Facet::messageKey).toList())
        .containsAll(keys(PassageKind.values(), kind -> "kind." + kind.key()))
        .containsAll(keys(MentionRole.values(), role -> "role." + role.key()))
        .containsAll(keys(NoteStatus.values(), status -> "status." + status.key()))
        .containsAll(keys(Marking.values(), marking -> "marking." + marking))
        .containsAll(keys(ProposalTag.Sign.values(), sign -> "sign." + sign.key()))
        .containsAll(keys(HitOrder.values(), sort -> "search.sort." + sort.key()))
        .containsAll(keys(DroppedText.Kind.values(), kind -> "dropped." + kind.key()))
        .containsAll(keys(TagEditor.Row.State.values(), state -> "correct.state." + state))
        .containsAll(keys(PassageRelation.values(), relation -> "compare.count." + relation.key()))
        .containsAll(keys(PassageRelation.values(), relation -> "compare." + relation.key()))
        .containsAll(
            FileOutcome.STATES.stream().map(state -> "state." + state + ".meaning").toList());
  }

  private static <E> List<String> keys(E[] values, Function<E, String> key) {
    return Arrays.stream(values).map(key).toList();
  }

  private static Set<String> bundle() throws IOException {
    Properties messages = new Properties();
    try (Reader reader = Files.newBufferedReader(RESOURCES.resolve("messages.properties"))) {
      messages.load(reader);
    }
    return messages.stringPropertyNames();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
