package org.councilnotes.export.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.councilnotes.note.Marking;
import org.councilnotes.note.Passage;
import org.councilnotes.note.PassageKind;
import org.councilnotes.note.Section;
import org.councilnotes.store.NoteSummary;

/**
 * A citation as people write it: {@code Council document 90644/24, 4 March 2024, p. 4, COMPONENT 1,
 * point b}.
 *
 * @param document name of the note
 * @param details date, place and marking, each if known
 * @param remark what the quote leaves out; empty where it is the whole text
 */
public record CouncilCitation(String document, List<String> details, String remark) {

  private static final String COMMA = ", ";

  /** Longest heading in a citation, in characters; a longer one is cut. */
  private static final int LONGEST_HEADING = 60;

  /** Matches {@code -0123abcd} at the end of an id made of a file's name. */
  private static final Pattern FILE_HASH = Pattern.compile("-[0-9a-f]{8}(?=$|\\.)");

  /**
   * Matches {@code b) }, {@code (iv) } and {@code 12. } at the start of an item; not {@code (EU) }.
   */
  private static final Pattern ITEM_LABEL =
      Pattern.compile("\\(?(\\p{Ll}{1,2}|[ivx]{1,5}|\\d{1,3}\\p{Ll}?)\\)\\s|(\\d{1,3})\\.\\s");

  /** Matches {@code ANNEX} and {@code ANNEX II}, which need no quotation marks. */
  private static final Pattern TITLE = Pattern.compile("\\p{Lu}{2,}(?: (?:[IVXLC]+|\\d+))?");

  public CouncilCitation {
    details = List.copyOf(details);
  }

  static CouncilCitation of(
      NoteSummary note, Passage passage, SectionPath path, CitationMessages words) {
    List<String> details = new ArrayList<>();
    Stream.of(
            date(note, words),
            language(note, words),
            page(passage, words),
            section(passage, path, words),
            marking(note))
        .forEach(details::addAll);
    return new CouncilCitation(
        document(note, words), details, words.omissions(Citation.omissions(passage)));
  }

  /** The citation after the name of the document. Begins with a comma, unless it is empty. */
  public String rest() {
    return details.isEmpty() ? "" : COMMA + String.join(COMMA, details);
  }

  /** The citation in one line, without the remark. */
  public String line() {
    return document + rest();
  }

  /** The citation in one line, with the remark. */
  public String remarkedLine() {
    return line() + (remark.isEmpty() ? "" : " (" + remark + ")");
  }

  /** The name of a note as citations have it. */
  public static String document(NoteSummary note, Locale locale) {
    return document(note, CitationMessages.in(locale));
  }

  private static String document(NoteSummary note, CitationMessages words) {
    if (note.number().filter(number -> !number.isOfCouncil()).isPresent()) {
      return note.naming().number();
    }
    if (!note.naming().number().isEmpty()) {
      return words.message("document", note.naming().number());
    }
    String subject = note.naming().subject();
    String stem = FILE_HASH.matcher(note.id()).replaceFirst("");
    return words.message("note", subject.isEmpty() ? stem : subject);
  }

  private static List<String> date(NoteSummary note, CitationMessages words) {
    Optional<String> edition =
        note.report().period().map(period -> words.message("edition", period.edition()));
    return note.date().map(words::date).or(() -> edition).stream().toList();
  }

  /** The language of notes that are not in English, unless the number has it. */
  private static List<String> language(NoteSummary note, CitationMessages words) {
    String language = note.naming().language();
    boolean said = note.number().filter(n -> n.languages().contains(language)).isPresent();
    return said || language.equals("en")
        ? List.of()
        : List.of(words.message("version", words.language(language)));
  }

  private static List<String> page(Passage passage, CitationMessages words) {
    return passage.place().page().stream()
        .mapToObj(page -> words.message("page", Integer.toString(page)))
        .toList();
  }

  private static List<String> section(Passage passage, SectionPath path, CitationMessages words) {
    if (passage.section().equals(Section.COVER)) {
      return List.of(words.message("cover"));
    }
    List<String> said = new ArrayList<>(path.names());
    if (!path.numbers().isEmpty()) {
      said.add(words.message("section", String.join(".", path.numbers())));
    }
    if (!path.heading().isEmpty()) {
      said.add(heading(path.heading()));
    }
    List<String> points = new ArrayList<>(path.letters());
    itemLabel(passage).ifPresent(points::add);
    if (!points.isEmpty()) {
      said.add(words.message("point", point(points)));
    }
    if (passage.kind() == PassageKind.ROW || passage.kind() == PassageKind.FOOTNOTE) {
      said.add(words.message(passage.kind().key()));
    }
    return said;
  }

  /** A point such as {@code a(ii)}. */
  private static String point(List<String> points) {
    StringBuilder point = new StringBuilder(points.getFirst());
    points.stream().skip(1).forEach(inner -> point.append('(').append(inner).append(')'));
    return point.toString();
  }

  private static String heading(String heading) {
    if (TITLE.matcher(heading).matches()) {
      return heading;
    }
    return "\u201C" + cut(heading) + "\u201D";
  }

  private static String cut(String heading) {
    if (heading.length() <= LONGEST_HEADING) {
      return heading;
    }
    int end = heading.lastIndexOf(' ', LONGEST_HEADING);
    return heading.substring(0, end > 0 ? end : LONGEST_HEADING) + "\u2026";
  }

  private static Optional<String> itemLabel(Passage passage) {
    if (passage.kind() != PassageKind.ITEM && passage.kind() != PassageKind.PARAGRAPH) {
      return Optional.empty();
    }
    Matcher label = ITEM_LABEL.matcher(passage.textWithoutDeletions().strip());
    return label.lookingAt()
        ? Optional.ofNullable(label.group(1)).or(() -> Optional.ofNullable(label.group(2)))
        : Optional.empty();
  }

  private static List<String> marking(NoteSummary note) {
    return note.marking() == Marking.PUBLIC ? List.of() : List.of(NoteCaption.LIMITE);
  }
}
