package org.councilnotes.draft.alarm;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.councilnotes.draft.WordingUse;
import org.councilnotes.draft.name.KnownNames;
import org.councilnotes.note.Passage;
import org.councilnotes.note.text.TextRange;

/**
 * Tells where a known name comes from.
 *
 * @param vocabulary names that are known without any edition
 * @param editions newest first
 */
record NameSources(KnownNames vocabulary, List<EarlierEdition> editions) {

  NameSources {
    editions = List.copyOf(editions);
  }

  /**
   * A place of a word of a name, in the least restricted edition that has it; empty where the
   * vocabulary has it.
   */
  Optional<WordingUse> of(String word) {
    if (vocabulary.has(word)) {
      return Optional.empty();
    }
    Pattern pattern =
        Pattern.compile(
            "(?<![\\p{L}\\p{M}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{M}\\p{N}])");
    return editions.stream()
        .sorted(Comparator.comparing(edition -> edition.note().marking()))
        .flatMap(edition -> uses(pattern, edition))
        .findFirst();
  }

  private static Stream<WordingUse> uses(Pattern word, EarlierEdition edition) {
    return edition.note().passages().stream().flatMap(passage -> use(word, passage, edition));
  }

  private static Stream<WordingUse> use(Pattern word, Passage passage, EarlierEdition edition) {
    Matcher found = word.matcher(passage.text());
    return found.find()
        ? Stream.of(edition.use(passage, new TextRange(found.start(), found.end())))
        : Stream.empty();
  }
}
