package org.councilnotes.tag;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.councilnotes.corpus.Vocabulary;
import org.councilnotes.note.Note;
import org.councilnotes.note.Section;
import org.councilnotes.tag.Name.Kind;

/**
 * What each section of a note is about: the programmes that its heading names, else those of the
 * section around it.
 *
 * <p>The tree of headings is not the tree of programmes: what a heading names takes the place of
 * what stands around it, whether or not it is a part of that. Parents are found through the
 * vocabulary, when searching.
 */
final class SectionProgrammes {

  private final Vocabulary vocabulary;
  private final NoteMentions mentions;
  private final Map<String, List<String>> byHeading = new HashMap<>();

  SectionProgrammes(Vocabulary vocabulary, NoteMentions mentions, Note note) {
    this.vocabulary = vocabulary;
    this.mentions = mentions;
    for (Section section : note.sections()) {
      List<String> named = named(section.heading());
      if (!named.isEmpty() && !section.id().equals(Section.COVER)) {
        byHeading.put(section.id(), named);
      }
    }
  }

  /** Codes of the programmes that the section is about; empty where it is about none. */
  List<String> of(String section) {
    String id = section;
    while (!byHeading.containsKey(id) && id.contains(".")) {
      id = id.substring(0, id.lastIndexOf('.'));
    }
    return byHeading.getOrDefault(id, List.of());
  }

  private List<String> named(String heading) {
    List<String> codes =
        mentions.ofHeading(heading).stream()
            .filter(m -> m.name().kind() == Kind.PROGRAMME)
            .map(m -> m.name().code())
            .distinct()
            .toList();
    return codes.stream().filter(code -> !isParentOfOther(code, codes)).toList();
  }

  /** In {@code Cocaine Route Programme: SEACOP} the section is about the part. */
  private boolean isParentOfOther(String code, List<String> codes) {
    return codes.stream().anyMatch(other -> vocabulary.ancestors(other).contains(code));
  }
}
