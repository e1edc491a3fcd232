package org.councilnotes.tag.programme;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.Section;
import org.councilnotes.tag.name.EntityName.Kind;
import org.councilnotes.tag.name.NoteMentions;
import org.councilnotes.vocabulary.Vocabulary;

/**
 * The programmes that each passage of a note is about beyond those it names: those named in the
 * heading of its section, else of the section around it, else those of the note's subject. A
 * heading that names other programmes replaces those around it.
 *
 * <p>The tree of headings is not the tree of programmes: the programmes of a heading replace those
 * around it, whether they are parts of these or not. Parents are added through the vocabulary when
 * searching.
 *
 * <p>No section is about an agency.
 */
public final class SectionProgrammes {

  /** Matches {@code Links with other programmes}; not {@code Other activities}. */
  private static final Pattern OTHERS =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:other|further|autres|otr[oa]s|outr[oa]s|andere|weitere)"
              + "(?: [\\p{L}-]+){0,3} (?:programme?s?|projects?|initiatives?|projets|iniciativas"
              + "|programas|proyectos|projet[oa]s|programmen?|projekte|vorhaben)(?!\\p{L})");

  private final Vocabulary vocabulary;
  private final NoteMentions mentions;
  private final Map<String, List<String>> byHeading = new HashMap<>();
  private final List<String> ofSubject;

  public SectionProgrammes(Vocabulary vocabulary, NoteMentions mentions, Note note) {
    this.vocabulary = vocabulary;
    this.mentions = mentions;
    this.ofSubject = named(note.cover().address().subject());
    for (Section section : note.sections()) {
      List<String> named = named(section.heading());
      boolean settles = !named.isEmpty() || OTHERS.matcher(section.heading()).find();
      if (settles && !section.id().equals(Section.COVER)) {
        byHeading.put(section.id(), named);
      }
    }
  }

  /** Codes of the programmes of a passage; none for fields of the cover. */
  public List<String> of(Passage passage) {
    return passage.section().equals(Section.COVER) ? List.of() : headed(passage).orElse(ofSubject);
  }

  /**
   * Codes of the programmes that the heading of a passage's section names, else one around it. That
   * the subject of the note names a programme says what the note is about, not who takes part.
   */
  public List<String> ofHeadings(Passage passage) {
    return headed(passage).orElse(List.of());
  }

  private Optional<List<String>> headed(Passage passage) {
    String id = passage.section();
    while (!byHeading.containsKey(id) && id.contains(".")) {
      id = id.substring(0, id.lastIndexOf('.'));
    }
    return Optional.ofNullable(byHeading.get(id));
  }

  private List<String> named(String heading) {
    List<String> codes =
        mentions.ofHeading(heading).stream()
            .filter(m -> m.name().kind() == Kind.PROGRAMME)
            .map(m -> m.name().code())
            .filter(code -> !isAgency(code))
            .distinct()
            .toList();
    return codes.stream().filter(code -> !isParentOfOther(code, codes)).toList();
  }

  private boolean isAgency(String code) {
    return vocabulary.programme(code).filter(p -> p.use().isAgency()).isPresent();
  }

  /** In {@code Cocaine Route Programme: SEACOP} the section is about the part. */
  private boolean isParentOfOther(String code, List<String> codes) {
    return codes.stream().anyMatch(other -> vocabulary.ancestors(other).contains(code));
  }
}
