package org.councilnotes.export.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.note.Adoption;
import org.councilnotes.note.Marking;
import org.councilnotes.note.Note;
import org.councilnotes.note.NoteStatus;
import org.councilnotes.note.Passage;
import org.councilnotes.note.Section;
import org.councilnotes.note.number.DocumentNumber;
import org.councilnotes.note.text.TextHash;
import org.councilnotes.note.text.TextMark;
import org.councilnotes.note.text.TextMark.State;
import org.councilnotes.store.NoteSummary;

/**
 * A citation of a passage with its identification: number, section, place, page, status, and the
 * hash of the text with the extraction version, by which the passage is found when ids have
 * changed.
 *
 * @param path place in the outline
 * @param reading version of the extraction; empty where it is not known
 */
public record Citation(
    NoteSummary note, Passage passage, SectionPath path, Optional<String> reading) {

  /** Two or more blanks, as taken out words leave: {@code " "}; not {@code " "}. */
  private static final Pattern BLANKS = Pattern.compile(" {2,}");

  private static final String LINE_END = "\n";

  public static Citation of(Note note, Passage passage, Optional<String> reading) {
    return new Citation(NoteSummary.of(note), passage, SectionPath.of(note, passage), reading);
  }

  /** The citation of a hit. */
  public static Citation of(
      NoteSummary note, Passage passage, String heading, Optional<String> reading) {
    return new Citation(note, passage, SectionPath.of(passage, heading), reading);
  }

  /** The citation as people write it, in a language of the pages. */
  public CouncilCitation council(Locale locale) {
    return CouncilCitation.of(note, passage, path, CitationMessages.in(locale));
  }

  /**
   * Text for the clipboard: the quote, the citation in a language of the pages, and the link, one
   * below the other.
   */
  public String clipboardText(Locale locale, String link) {
    return Stream.of(quotedText(), council(locale).remarkedLine(), link)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining(LINE_END));
  }

  /** The text without deleted words, in quotation marks; empty where nothing remains. */
  public String quotedText() {
    return quote().isEmpty() ? "" : "\u201C" + quote() + "\u201D";
  }

  /** The identification, without the quoted words. */
  public String pin() {
    return "%s, %s%s [%s sha256:%s%s]"
        .formatted(
            source(note),
            place(passage),
            status(note).map(s -> " (" + s + ")").orElse(""),
            passage.id(),
            hash(),
            reading.map(version -> " reading " + version).orElse(""));
  }

  /** {@link TextHash} of the whole text, including deleted words. */
  public String hash() {
    return TextHash.of(passage.text());
  }

  /** The text without the words deleted in the note, with those blanked. */
  public String quote() {
    if (passage.deletions().findAny().isEmpty()) {
      return passage.text();
    }
    return BLANKS.matcher(passage.textWithoutDeletions()).replaceAll(" ").strip();
  }

  /** What the quote leaves out, in English; empty where it is the whole text. */
  public Optional<String> remark() {
    String said = CitationMessages.ENGLISH.omissions(omissions(passage));
    return said.isEmpty() ? Optional.empty() : Optional.of(said);
  }

  private static String source(NoteSummary note) {
    String number = note.number().map(Citation::number).orElse(note.id());
    String language = note.naming().language();
    return number + (language.equals("en") ? "" : ", " + language) + edition(note);
  }

  /** The number with its series, which covers of ordinary documents leave out. */
  public static String number(DocumentNumber number) {
    return (number.isOrdinary() ? number.series() + " " : "") + number.display();
  }

  private static String edition(NoteSummary note) {
    return note.report().period().isPresent() ? ", edition " + note.shortName() : "";
  }

  private static String place(Passage passage) {
    String where =
        passage.section().equals(Section.COVER) ? Section.COVER : "section " + passage.section();
    String ordinal = passage.id().substring(passage.id().lastIndexOf('/') + 1);
    return where + ", passage " + ordinal + page(passage.place().page());
  }

  private static String page(OptionalInt page) {
    return page.isPresent() ? ", p. " + page.getAsInt() : "";
  }

  private static Optional<String> status(NoteSummary note) {
    return Stream.of(adoption(note.adoption()), marking(note.marking()))
        .flatMap(Optional::stream)
        .reduce((first, second) -> first + "; " + second);
  }

  private static Optional<String> adoption(Adoption adoption) {
    if (adoption.status() == NoteStatus.NOT_STATED) {
      return Optional.empty();
    }
    return Optional.of(
        adoption.status().name().toLowerCase(Locale.ROOT)
            + adoption.by().map(by -> " by " + by).orElse("")
            + adoption.on().map(day -> " on " + day).orElse(""));
  }

  private static Optional<String> marking(Marking marking) {
    return marking == Marking.PUBLIC ? Optional.empty() : Optional.of(NoteCaption.LIMITE);
  }

  static List<Omission> omissions(Passage passage) {
    List<Omission> omissions = new ArrayList<>();
    if (has(passage, State.DELETED)) {
      omissions.add(
          passage.textWithoutDeletions().isBlank() ? Omission.ALL_DELETED : Omission.DELETED);
    }
    if (has(passage, State.BLANKED)) {
      omissions.add(Omission.BLANKED);
    }
    return omissions;
  }

  private static boolean has(Passage passage, State state) {
    return passage.marks().stream()
        .filter(mark -> mark.state().plain() == state)
        .map(TextMark::range)
        .anyMatch(range -> range.length() > 0);
  }

  /** What a quote leaves out of its passage. */
  enum Omission {
    /** All of it: the note deletes the whole passage. */
    ALL_DELETED("deleted.all"),
    /** The words that the note deletes. */
    DELETED("deleted"),
    /** The parts that are blanked in this version of the note. */
    BLANKED("blanked");

    private final String key;

    Omission(String key) {
      this.key = key;
    }

    /** Last part of its message key. */
    String key() {
      return key;
    }
  }
}
